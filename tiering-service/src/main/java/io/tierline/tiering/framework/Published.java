package io.tierline.tiering.framework;

import io.tierline.prioritization.framework.Framework;
import java.time.Instant;

/**
 * A framework version of a program.
 *
 * @param document as it was published, JSON
 */
public record Published(Edition edition, Framework framework, String document) {
    /** Which version, and since when. */
    public record Edition(int version, Instant publishedAt) {}

    public int version() {
        return edition.version();
    }

    public Instant publishedAt() {
        return edition.publishedAt();
    }
}
