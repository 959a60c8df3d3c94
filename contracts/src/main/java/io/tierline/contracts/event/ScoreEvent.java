package io.tierline.contracts.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Scores as the scoring service says them. Subject: partner id, or the program id for an end marker. */
public sealed interface ScoreEvent extends EventData {
    /**
     * One factor's part of a score. {@code value} in the measure's unit, {@code scaled} in [0, 100] and
     * {@code points} = weight × scaled / 100, both rounded half up to 4 decimals.
     */
    record FactorPoints(String factor, double value, boolean known, double scaled, double points) {}

    /** A running score, evaluated at {@code asOf}. {@code score} and {@code coverage} in [0, 100]. */
    record ScoreUpdated(
            String name,
            String segment,
            Instant asOf,
            int frameworkVersion,
            double score,
            double coverage,
            List<FactorPoints> factors)
            implements ScoreEvent {}

    /** An official score of one cycle. {@code attempt}: that of the barrier it answers. */
    record PartnerScored(
            String cycle,
            String name,
            String segment,
            Instant asOf,
            double score,
            double coverage,
            List<FactorPoints> factors,
            @Nullable Integer attempt)
            implements ScoreEvent {
        /** Answers the first barrier of a cycle. */
        public PartnerScored(
                String cycle,
                String name,
                String segment,
                Instant asOf,
                double score,
                double coverage,
                List<FactorPoints> factors) {
            this(cycle, name, segment, asOf, score, coverage, factors, null);
        }
    }

    /**
     * End marker: this partition has said every score of the cycle, in the same transaction.
     *
     * @param partners how many scores the partition wrote
     * @param digest SHA-256, hex, over the partition's scores in partner order ({@link ScoreDigest})
     * @param offsets per source topic the offset below which this partition's events were counted
     * @param attempt that of the barrier it answers; null for the first
     */
    record PartitionScored(
            String cycle,
            int partition,
            int partners,
            String digest,
            Map<String, Long> offsets,
            @Nullable Integer attempt)
            implements ScoreEvent {
        /** Answers the first barrier of a cycle. */
        public PartitionScored(String cycle, int partition, int partners, String digest, Map<String, Long> offsets) {
            this(cycle, partition, partners, digest, offsets, null);
        }

        @Override
        public boolean aboutProgram() {
            return true;
        }
    }
}
