package io.tierline.prioritization.commitment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param tier the one a partner is in from {@code at} on; null when it left */
public record TierSince(@Nullable String tier, Instant at) {}
