package io.tierline.scoring.query;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All partners of a program by rank; the first has rank 1.
 *
 * @param mixed null when all are evaluated with the same framework
 */
public record Ranking(
        Instant asOf, List<Held.Row> rows, @Nullable Mixed mixed) {
    /** As the domain ranks: score descending, then partner id ascending. */
    static final Comparator<Held.Row> BY_RANK =
            Comparator.comparingDouble(Held.Row::score).reversed().thenComparing(Held.Row::partner);

    public Ranking {
        rows = List.copyOf(rows);
    }

    /** The rank, from 1, that a partner has with this score, whatever it was when the ranking was made. */
    public int rank(String partner, double score) {
        long before = rows.stream()
                .filter(row -> !row.partner().equals(partner))
                .filter(row -> row.score() > score
                        || row.score() == score && row.partner().compareTo(partner) < 0)
                .count();
        return Math.toIntExact(before) + 1;
    }
}
