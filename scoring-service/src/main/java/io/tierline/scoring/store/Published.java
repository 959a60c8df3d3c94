package io.tierline.scoring.store;

import io.tierline.prioritization.framework.Framework;
import java.time.Instant;

/**
 * A framework that was published.
 *
 * @param version from 1
 * @param publishedAt from when on it was in force, until the next
 */
public record Published(int version, Instant publishedAt, Framework framework) {}
