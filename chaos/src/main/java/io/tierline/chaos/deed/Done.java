package io.tierline.chaos.deed;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A deed that was carried out.
 *
 * @param victim name of the process
 * @param at since the first deed was due
 * @param recovery from the moment the process was started again, or let go on, to the first offset that the scoring
 *     group committed after it; null if that was not seen before the next deed fell into it
 */
public record Done(
        Deed deed, String victim, Duration at, @Nullable Duration recovery) {}
