package io.tierline.capacity.team;

import io.tierline.contracts.event.TeamEvent.MemberChanged;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a member for a day on.
 *
 * @param from the first day it holds
 * @param atOnce whether it was said to hold at once
 * @param withdrawn whether it was taken back before it came
 * @param data null when the member is not on the team from then on
 */
record Said(
        LocalDate from,
        boolean atOnce,
        boolean withdrawn,
        @Nullable MemberChanged data,
        Revision revision) {}
