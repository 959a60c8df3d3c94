package io.tierline.capacity.pin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pin as a caller writes it.
 *
 * @param member who is to hold all of the partner's hours
 * @param until the last day it is to hold, in the program's time zone
 */
public record PinDocument(
        @Nullable String member,
        @Nullable LocalDate until,
        @Nullable String reason) {}
