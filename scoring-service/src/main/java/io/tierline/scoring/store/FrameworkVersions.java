package io.tierline.scoring.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Every framework that a program has published.
 *
 * @param all ascending by version
 */
public record FrameworkVersions(List<Published> all) {
    public FrameworkVersions {
        all = List.copyOf(all);
    }

    /** The one in force now; empty while there is none. */
    public Optional<Published> latest() {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    public Optional<Published> version(int version) {
        return all.stream().filter(published -> published.version() == version).findFirst();
    }

    /** The one that was in force at an instant; empty before the first. */
    public Optional<Published> at(Instant instant) {
        for (int i = all.size() - 1; i >= 0; i--)
            if (!all.get(i).publishedAt().isAfter(instant)) return Optional.of(all.get(i));
        return Optional.empty();
    }
}
