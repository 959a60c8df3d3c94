package io.tierline.contracts.event;

import io.tierline.contracts.topic.Topic;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The frozen wire name of each event type, the record that carries it and the topic it lives on. */
public enum EventType {
    PARTNER_REGISTERED("tierline.partner.registered", PartnerEvent.PartnerRegistered.class, Topic.PARTNERS),
    PARTNER_CHANGED("tierline.partner.changed", PartnerEvent.PartnerChanged.class, Topic.PARTNERS),
    PARTNER_RETIRED("tierline.partner.retired", PartnerEvent.PartnerRetired.class, Topic.PARTNERS),
    ACTIVITY_LOGGED("tierline.activity.logged", EngagementEvent.ActivityLogged.class, Topic.ENGAGEMENTS),
    ACTIVITY_RETRACTED("tierline.activity.retracted", EngagementEvent.ActivityRetracted.class, Topic.ENGAGEMENTS),
    DEAL_CHANGED("tierline.deal.changed", EngagementEvent.DealChanged.class, Topic.ENGAGEMENTS),
    OVERLAP_REPORTED("tierline.overlap.reported", EngagementEvent.OverlapReported.class, Topic.ENGAGEMENTS),
    TIME_LOGGED("tierline.time.logged", EngagementEvent.TimeLogged.class, Topic.TEAM_TIME),
    MEMBER_CHANGED("tierline.member.changed", TeamEvent.MemberChanged.class, Topic.TEAM_TIME),
    MEMBER_REMOVED("tierline.member.removed", TeamEvent.MemberRemoved.class, Topic.TEAM_TIME),
    MEMBER_CHANGE_WITHDRAWN("tierline.member.change-withdrawn", TeamEvent.MemberChangeWithdrawn.class, Topic.TEAM_TIME),
    PIN_SET("tierline.pin.set", PinEvent.PinSet.class, Topic.TEAM_TIME),
    PIN_REMOVED("tierline.pin.removed", PinEvent.PinRemoved.class, Topic.TEAM_TIME),
    CALENDAR_SHARED("tierline.calendar.shared", CalendarEvent.CalendarShared.class, Topic.TEAM_TIME),
    CALENDAR_REVOKED("tierline.calendar.revoked", CalendarEvent.CalendarRevoked.class, Topic.TEAM_TIME),
    PROGRAM_CHANGED("tierline.program.changed", ProgramEvent.ProgramChanged.class, Topic.FRAMEWORKS),
    FRAMEWORK_PUBLISHED("tierline.framework.published", ProgramEvent.FrameworkPublished.class, Topic.FRAMEWORKS),
    CYCLE_OPENED("tierline.cycle.opened", CycleEvent.CycleOpened.class, Topic.CYCLES),
    CYCLE_CLOSED("tierline.cycle.closed", CycleEvent.CycleClosed.class, Topic.CYCLES),
    CYCLE_FAILED("tierline.cycle.failed", CycleEvent.CycleFailed.class, Topic.CYCLES),
    CYCLE_REMINDED("tierline.cycle.reminded", CycleEvent.CycleReminded.class, Topic.CYCLES),
    CYCLE_OVERDUE("tierline.cycle.overdue", CycleEvent.CycleOverdue.class, Topic.CYCLES),
    EXCEPTION_GRANTED("tierline.exception.granted", ExceptionEvent.ExceptionGranted.class, Topic.CYCLES),
    EXCEPTION_ENDED("tierline.exception.ended", ExceptionEvent.ExceptionEnded.class, Topic.CYCLES),
    APPEAL_OPENED("tierline.appeal.opened", AppealEvent.AppealOpened.class, Topic.CYCLES),
    APPEAL_ANSWERED("tierline.appeal.answered", AppealEvent.AppealAnswered.class, Topic.CYCLES),
    SCORE_UPDATED("tierline.score.updated", ScoreEvent.ScoreUpdated.class, Topic.SCORES),
    PARTNER_SCORED("tierline.cycle.partner-scored", ScoreEvent.PartnerScored.class, Topic.CYCLE_SCORES),
    PARTITION_SCORED("tierline.cycle.partition-scored", ScoreEvent.PartitionScored.class, Topic.CYCLE_SCORES),
    TIER_DECIDED("tierline.tier.decided", TierEvent.TierDecided.class, Topic.TIER_DECISIONS),
    TIER_CHANGED("tierline.tier.changed", TierEvent.TierChanged.class, Topic.TIER_CHANGES),
    TIER_PENDING("tierline.tier.pending", TierEvent.TierPending.class, Topic.TIER_CHANGES),
    ALLOCATION_CHANGED("tierline.allocation.changed", AllocationEvent.AllocationChanged.class, Topic.ALLOCATIONS),
    PLAN_ADOPTED("tierline.plan.adopted", AllocationEvent.PlanAdopted.class, Topic.ALLOCATIONS),
    COMMITMENT_MISSED("tierline.commitment.missed", CommitmentEvent.CommitmentMissed.class, Topic.COMMITMENTS),
    COMMITMENT_CLOSED("tierline.commitment.closed", CommitmentEvent.CommitmentClosed.class, Topic.COMMITMENTS);

    private static final Map<String, EventType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::wireName, Function.identity()));
    private static final Map<Class<?>, EventType> BY_RECORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::record, Function.identity()));

    private final String wireName;
    private final Class<? extends EventData> record;
    private final Topic topic;

    EventType(String wireName, Class<? extends EventData> record, Topic topic) {
        this.wireName = wireName;
        this.record = record;
        this.topic = topic;
    }

    public String wireName() {
        return wireName;
    }

    public Class<? extends EventData> record() {
        return record;
    }

    public Topic topic() {
        return topic;
    }

    public static Optional<EventType> named(String wireName) {
        return Optional.ofNullable(BY_NAME.get(wireName));
    }

    /** The type of a piece of data. */
    public static EventType of(EventData data) {
        var type = BY_RECORD.get(data.getClass());
        if (type == null) throw new IllegalStateException(data.getClass() + " has no wire name");
        return type;
    }
}
