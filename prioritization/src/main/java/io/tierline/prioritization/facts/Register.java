package io.tierline.prioritization.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One last-writer-wins cell with a short history, so that it can be read as of an instant. The greatest stamp at or
 * before the instant wins; the order of arrival never shows.
 *
 * @param versions ascending by stamp, no stamp twice
 */
public record Register(List<Version> versions) {
    public static final Register EMPTY = new Register(List.of());

    public Register {
        versions = List.copyOf(versions);
    }

    /** This same instance when the version is there already or is older than anything to keep. */
    public Register put(Version version, Retention keep) {
        if (versions.isEmpty()) return first(keep.kept(List.of(version)));
        int at = versions.size();
        while (at > 0 && versions.get(at - 1).stamp().compareTo(version.stamp()) > 0) at--;
        if (at > 0 && versions.get(at - 1).stamp().equals(version.stamp())) return this;
        var longer = new ArrayList<>(versions);
        longer.add(at, version);
        var kept = keep.kept(longer);
        return kept.equals(versions) ? this : new Register(kept);
    }

    private Register first(List<Version> kept) {
        return kept.isEmpty() ? this : new Register(kept);
    }

    /** The latest version at or before {@code instant}; null when there is none. */
    public @Nullable Version at(Instant instant) {
        return at(instant, Long.MAX_VALUE);
    }

    /** The latest version at or before {@code instant} of those that stand below {@code position} in the log. */
    public @Nullable Version at(Instant instant, long position) {
        for (int i = versions.size() - 1; i >= 0; i--) {
            var version = versions.get(i);
            if (!version.stamp().time().isAfter(instant) && version.position() < position) return version;
        }
        return null;
    }
}
