package io.tierline.benchmarks.command;

/** A part of the benchmark that can be run alone. */
enum Stage {
    THROUGHPUT,
    LATENCY,
    RESTORE,
    CYCLE
}
