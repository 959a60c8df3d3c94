package io.tierline.capacity.calendar;

import io.tierline.prioritization.calendar.Recurring;
import org.jspecify.annotations.Nullable;

/**
 * A commitment that a member answers for.
 *
 * @param rank of the partner in the last cycle; null when it was not ranked
 */
record Duty(
        Recurring recurring, String partnerName, String tier, @Nullable Integer rank) {}
