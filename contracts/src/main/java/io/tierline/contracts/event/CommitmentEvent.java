package io.tierline.contracts.event;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Commitments of a tier that were not kept, from the miss to its end. Subject: partner id. */
public sealed interface CommitmentEvent extends EventData {
    /** Id of the open item, unique in its program: it begins with the first period missed and ends with the item. */
    String item();

    /**
     * A period ended without an activity of the kind that was promised.
     *
     * @param commitment its name in the framework
     * @param kind the activity kind that fulfils it
     * @param from first day of the period missed, in the program's time zone
     * @param to last day of that period
     * @param inARow how many periods of this commitment were missed one after the other, from 1
     * @param severity low, medium or high
     * @param owner the member who answers for it; null when nobody serves the partner
     */
    record CommitmentMissed(
            String item,
            String tier,
            String commitment,
            String kind,
            LocalDate from,
            LocalDate to,
            int inARow,
            String severity,
            @Nullable String owner)
            implements CommitmentEvent {}

    /**
     * The item is closed.
     *
     * @param how met (an activity of the kind came), corrected (a late entry shows that no period was missed) or lapsed
     *     (the tier promises it no more)
     * @param activity the one that met it
     * @param on when that was
     */
    record CommitmentClosed(
            String item,
            String commitment,
            String how,
            @Nullable String activity,
            @Nullable Instant on) implements CommitmentEvent {}
}
