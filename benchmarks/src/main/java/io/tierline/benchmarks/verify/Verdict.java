package io.tierline.benchmarks.verify;

/**
 * How a row's last scores compare with the domain's own, each as of its own instant.
 *
 * @param records how many scores it has published
 * @param partners how many partners should have one
 * @param equal how many agree to four decimals
 * @param largestDifference of any score, in points
 */
public record Verdict(long records, int partners, int equal, double largestDifference) {
    public boolean right() {
        return partners > 0 && equal == partners;
    }
}
