package io.tierline.chaos.verify;

import io.tierline.prioritization.framework.Framework;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The framework in force of each program: its highest version. */
final class Policies {
    /** A framework and which version it is. */
    record InForce(int version, Framework framework) {}

    private final Map<String, InForce> byProgram = new HashMap<>();

    void take(Meaning.Version version) {
        byProgram.merge(
                version.program(),
                new InForce(version.version(), version.framework()),
                (known, fresh) -> known.version() >= fresh.version() ? known : fresh);
    }

    Optional<InForce> of(String program) {
        return Optional.ofNullable(byProgram.get(program));
    }
}
