package io.tierline.tiering.cycle;

import java.time.Instant;

/**
 * A cycle whose barrier stands in the log and that has not ended.
 *
 * @param framework the document it is decided by, JSON
 * @param partitions how many must report
 * @param attempt which time it is open, from 1
 */
record UnderWay(
        String program,
        String cycle,
        Instant asOf,
        int frameworkVersion,
        String framework,
        int partitions,
        Instant openedAt,
        int attempt) {}
