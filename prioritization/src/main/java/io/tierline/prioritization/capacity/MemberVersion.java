package io.tierline.prioritization.capacity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person is to the team from a day on.
 *
 * @param from the first day it holds; of one said to hold at once, the day it was said
 * @param atOnce whether it was said to hold at once
 * @param member null when not on the team
 */
public record MemberVersion(
        LocalDate from, boolean atOnce, @Nullable Member member) {}
