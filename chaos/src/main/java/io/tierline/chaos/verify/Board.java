package io.tierline.chaos.verify;

import java.time.Instant;
import java.util.List;

/**
 * The running ranking of a program as one instance of the scoring service answered it.
 *
 * @param source who answered
 * @param asOf the instant it says its scores are of
 * @param rows best first
 */
public record Board(String source, String program, Instant asOf, List<Row> rows) {

    /** One partner's row. */
    public record Row(String partner, int rank, int frameworkVersion, Figures figures) {}

    public Board {
        rows = List.copyOf(rows);
    }
}
