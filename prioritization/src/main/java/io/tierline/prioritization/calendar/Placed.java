package io.tierline.prioritization.calendar;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** @param at when it begins, in the program's time zone; null for what takes no time and has the day to itself */
public record Placed(
        Recurring what, Rule.Start start, @Nullable LocalTime at) {}
