package io.tierline.prioritization.framework;

import org.jspecify.annotations.Nullable;

/**
 * A group of partners that get the same service.
 *
 * @param cut who belongs; null for the last tier, which takes the rest
 */
public record Tier(String name, @Nullable Cut cut, ServiceLevel service) {}
