package io.tierline.scoring.query;

import java.time.Instant;
import java.util.List;

/** All partners of a program by rank; the first has rank 1. */
public record Ranking(Instant asOf, List<Held.Row> rows) {
    public Ranking {
        rows = List.copyOf(rows);
    }

    /** From 1; 0 for one that is not in it. */
    public int rankOf(String partner) {
        for (int i = 0; i < rows.size(); i++) if (rows.get(i).partner().equals(partner)) return i + 1;
        return 0;
    }
}
