package io.tierline.benchmarks.command;

import io.tierline.benchmarks.report.Row;
import java.util.Set;

/** What the person at the terminal has asked for. */
record Setting(long seed, int events, int partners, int partitions, int rounds, String heap, Set<Row> rows) {
    Setting {
        rows = Set.copyOf(rows);
    }
}
