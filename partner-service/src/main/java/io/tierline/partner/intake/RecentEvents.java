package io.tierline.partner.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The last events of one request, so that repetitions close to each other are found before the tables know of them. */
final class RecentEvents {
    private static final int MOST = 65_536;

    private final Map<UUID, UUID> bodies = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, UUID> eldest) {
            return size() > MOST;
        }
    };

    /** The body that came with the same identity before; null when this is the first. */
    @Nullable
    UUID remember(EventIdentity identity) {
        return bodies.putIfAbsent(identity.key(), identity.body());
    }
}
