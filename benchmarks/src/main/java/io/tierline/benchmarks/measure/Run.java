package io.tierline.benchmarks.measure;

import java.util.List;

/**
 * The figures of one run of one row.
 *
 * @param eventsPerSecond from the first progress to the last committed event
 * @param steadyEventsPerSecond of the second half, when the compiler has done its work
 * @param cpuSecondsPerMillion processor seconds of the job for a million events
 * @param brokerCpuSecondsPerMillion the broker's meanwhile
 * @param peakMb most memory held at once
 * @param settledSeconds from the first progress to the last score, 0 where none is sent
 * @param scores how many records the output topic got
 * @param otherProcessors how many processors the rest of the machine kept busy meanwhile
 */
public record Run(
        double eventsPerSecond,
        double steadyEventsPerSecond,
        double cpuSecondsPerMillion,
        double brokerCpuSecondsPerMillion,
        double peakMb,
        double settledSeconds,
        long scores,
        double otherProcessors) {

    /**
     * Figures from what was seen.
     *
     * @param samples the first is the first progress, the last is the end
     */
    public static Run of(List<Sample> samples, double peakMb, double settledSeconds, long scores) {
        if (samples.size() < 2)
            throw new IllegalArgumentException(
                    "samples: " + samples.size() + " (expected: at least 2; use more events)");
        var first = samples.getFirst();
        var last = samples.getLast();
        double millions = (last.events() - first.events()) / 1e6;
        return new Run(
                last.rateSince(first),
                last.rateSince(half(samples)),
                (last.jobCpu() - first.jobCpu()) / millions,
                (last.brokerCpu() - first.brokerCpu()) / millions,
                peakMb,
                settledSeconds,
                scores,
                others(first, last));
    }

    private static double others(Sample first, Sample last) {
        double own = last.jobCpu() - first.jobCpu() + last.brokerCpu() - first.brokerCpu();
        return Math.max(0, last.machineCpu() - first.machineCpu() - own) / last.secondsSince(first);
    }

    /** The first sample at which half of the events were done, or the last but one. */
    private static Sample half(List<Sample> samples) {
        long half = samples.getLast().events() / 2;
        return samples.subList(0, samples.size() - 1).stream()
                .filter(sample -> sample.events() >= half)
                .findFirst()
                .orElse(samples.get(samples.size() - 2));
    }
}
