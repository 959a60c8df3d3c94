package io.tierline.testkit;

import io.tierline.platform.access.Role;
import io.tierline.platform.access.SigningKey;
import io.tierline.platform.access.TokenMint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Bearer tokens for tests. The good ones are accepted by every service that runs on {@link RealBackends}. */
public final class Tokens {
    private static final Duration LIFE = Duration.ofHours(1);

    private Tokens() {}

    /**
     * A good token.
     *
     * @param role viewer, integration, lead or admin
     * @param programs program ids, or {@code *} for all
     */
    public static String of(String role, String... programs) {
        return token(TestKey.shared(), role, Instant.now(), programs);
    }

    /** A token whose time is over. */
    public static String expired(String role, String... programs) {
        return token(TestKey.shared(), role, Instant.now().minus(LIFE.multipliedBy(3)), programs);
    }

    /** A token that looks right but is signed by a key that no service knows. */
    public static String forged(String role, String... programs) {
        return token(SigningKey.generate(), role, Instant.now(), programs);
    }

    private static String token(SigningKey key, String role, Instant now, String... programs) {
        return new TokenMint(key).token("test-" + role, Role.named(role), List.of(programs), now, LIFE);
    }
}
