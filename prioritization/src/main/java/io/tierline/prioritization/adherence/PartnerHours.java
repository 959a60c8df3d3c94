package io.tierline.prioritization.adherence;

import org.jspecify.annotations.Nullable;

/** @param tier the one at the end of the days; null when in none then */
public record PartnerHours(
        String partner, @Nullable String tier, Hours hours) {}
