package io.tierline.capacity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the capacity service. */
@ConfigMapping(prefix = "tierline.capacity")
public interface CapacitySettings {
    /** How long a program's plan rests at most between two looks at whether it must change; ISO 8601, PT0S to PT1M. */
    @WithDefault("PT1S")
    Duration longestRest();

    /** How long making a plan may take before the one in force stays instead; ISO 8601, PT0.1S to PT30S. */
    @WithDefault("PT20S")
    Duration planningLimit();
}
