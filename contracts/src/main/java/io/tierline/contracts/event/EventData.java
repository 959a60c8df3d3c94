package io.tierline.contracts.event;

/** What happened; each type has a frozen name on the wire ({@link EventType}). */
public sealed interface EventData
        permits PartnerEvent,
                EngagementEvent,
                TeamEvent,
                ProgramEvent,
                CycleEvent,
                ScoreEvent,
                TierEvent,
                AllocationEvent,
                ExceptionEvent,
                AppealEvent,
                PinEvent,
                CommitmentEvent,
                CalendarEvent {

    /** Whether the event concerns the whole program rather than one partner or member. */
    default boolean aboutProgram() {
        return false;
    }
}
