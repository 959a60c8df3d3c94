package io.tierline.benchmarks.measure;

/**
 * What was seen at one moment.
 *
 * @param nanos of {@link System#nanoTime}
 * @param events committed so far
 * @param jobCpu processor seconds of the job so far
 * @param brokerCpu processor seconds of the broker so far
 * @param machineCpu processor seconds of everything on the machine so far
 */
public record Sample(long nanos, long events, double jobCpu, double brokerCpu, double machineCpu) {
    double secondsSince(Sample earlier) {
        return (nanos - earlier.nanos) / 1e9;
    }

    double rateSince(Sample earlier) {
        return (events - earlier.events) / secondsSince(earlier);
    }
}
