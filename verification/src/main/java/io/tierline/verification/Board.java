package io.tierline.verification;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where partners are now, as the HTTP API answers it.
 *
 * @param places by partner
 * @param last by partner, its last move since the cycle, asked for after the board
 */
record Board(Map<String, Place> places, Map<String, Placing> last) {
    /** A partner on the board. {@code since}: it is in the tier; null when nothing was said of it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Place(String tier, String partner, @Nullable Instant since, String cycle) {}

    /**
     * Empty when the board is of another cycle.
     *
     * @throws CannotVerify when the API does not answer, or with something that cannot be read
     */
    static Optional<Board> read(String cycle, CycleRows.Row row, Answers answers) throws CannotVerify {
        var places = new HashMap<String, Place>();
        CycleRows.each(answers, "/tiers", Place.class, place -> {
            places.put(place.partner(), place);
            return place.cycle().equals(cycle);
        });
        if (places.values().stream().anyMatch(place -> !place.cycle().equals(cycle))) return Optional.empty();
        var last = new HashMap<String, Placing>();
        CycleRows.each(answers, row.sinceThen(), CycleRows.Line.class, line -> {
            last.putIfAbsent(line.partner(), line.placing());
            return true;
        });
        return Optional.of(new Board(places, last));
    }
}
