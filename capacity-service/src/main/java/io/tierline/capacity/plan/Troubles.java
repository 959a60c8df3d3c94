package io.tierline.capacity.plan;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Why the plan in force of a program could not be replaced by a newer one, as long as that is so. */
@ApplicationScoped
public class Troubles {
    /** What went wrong, and when. */
    public record Trouble(String reason, Instant since) {}

    private final Map<String, Trouble> troubles = new ConcurrentHashMap<>();

    Troubles(MeterRegistry meters) {
        meters.gaugeMapSize("tierline.capacity.programs.in.trouble", Tags.empty(), troubles);
    }

    public Optional<Trouble> of(String program) {
        return Optional.ofNullable(troubles.get(program));
    }

    void put(String program, Trouble trouble) {
        troubles.put(program, trouble);
    }

    void clear(String program) {
        troubles.remove(program);
    }
}
