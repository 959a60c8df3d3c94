package io.tierline.prioritization.framework;

import org.jspecify.annotations.Nullable;

/**
 * What keeps tiers from flickering.
 *
 * @param margin points added to the score of those who hold a tier or a better one, at least 0
 * @param graceCycles consecutive cycles below its tier that a partner is kept
 * @param maxStepsUp tiers a cycle, null for no limit
 * @param maxStepsDown tiers a cycle, null for no limit
 */
public record Stability(
        double margin,
        int graceCycles,
        @Nullable Integer maxStepsUp,
        @Nullable Integer maxStepsDown) {
    public static final Stability NONE = new Stability(0, 0, null, null);
}
