package io.tierline.contracts.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Pairings of a partner and a member that plans keep, on a person's word. At most one a partner. Subject: partner id. */
public sealed interface PinEvent extends EventData {
    /**
     * @param member who holds all of the partner's hours
     * @param until the last day it holds, in the program's time zone
     */
    record PinSet(String member, LocalDate until, @Nullable String reason, String setBy) implements PinEvent {}

    record PinRemoved(String removedBy) implements PinEvent {}
}
