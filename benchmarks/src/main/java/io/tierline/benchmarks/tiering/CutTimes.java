package io.tierline.benchmarks.tiering;

import java.time.Duration;
import java.time.Instant;

/**
 * When each step of a cycle's cut was done, as the log tells.
 *
 * @param opened the cycle was asked for
 * @param reported the last partition's end marker was appended
 * @param read tiering had every marker and score in its tables and began to decide
 * @param said the first decision was appended
 * @param closed the last decision, move and the end of the cycle were appended
 * @param shown the board showed the cycle
 * @param decisions how many partners were decided
 */
record CutTimes(
        Instant opened, Instant reported, Instant read, Instant said, Instant closed, Instant shown, int decisions) {

    /** Opened until the last partition's end marker. */
    Duration scoring() {
        return Duration.between(opened, reported);
    }

    /** From the last partition's end marker to the end of the cycle. */
    Duration afterTheLastPartition() {
        return Duration.between(reported, closed);
    }

    /** Scores taken into the tables, as far as that went on after the last end marker. */
    Duration reading() {
        return Duration.between(reported, read);
    }

    /** The cut alone. */
    Duration cut() {
        return Duration.between(read, closed);
    }

    /** Of the cut, until the first decision was in the log. */
    Duration deciding() {
        return Duration.between(read, said);
    }

    /** Of the cut, from the first to the last record. */
    Duration appending() {
        return Duration.between(said, closed);
    }

    /** Decisions taken into the tables. */
    Duration applying() {
        return Duration.between(closed, shown);
    }

    /** From the last partition's end marker to the board. */
    Duration untilTheBoard() {
        return Duration.between(reported, shown);
    }
}
