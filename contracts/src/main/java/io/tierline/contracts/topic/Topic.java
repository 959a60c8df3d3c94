package io.tierline.contracts.topic;

import java.util.HashMap;
import java.util.Map;

/**
 * A Kafka topic of Tierline. Topics keyed by partner share one partition count, so that the same partner is in the
 * same partition of each. Event topics keep everything for ever; compacted ones keep the last record of a key.
 */
public enum Topic {
    /** Partners registered, changed, retired. Carries cycle barriers too. Key program/partner. */
    PARTNERS("partners", Keyed.BY_PARTNER, Kept.FOR_EVER),
    /** Activities, deals, overlaps. Carries cycle barriers too. Key program/partner. CRM systems may write here. */
    ENGAGEMENTS("engagements", Keyed.BY_PARTNER, Kept.FOR_EVER),
    /** Members and their calendar links (key program/member), time logged and pins (key program/partner). */
    TEAM_TIME("team-time", Keyed.BY_PARTNER, Kept.FOR_EVER),
    /** Programs and framework versions, in one total order. Key program. */
    FRAMEWORKS("frameworks", Keyed.BY_PROGRAM, Kept.FOR_EVER),
    /** Each framework version repeated to every partition by the scoring service. Key program. */
    FRAMEWORK_BROADCAST("framework-broadcast", Keyed.BY_PARTNER, Kept.FOR_EVER),
    /** Cycles opened, closed, failed (key program), exceptions and appeals (key program/partner), in one total order. */
    CYCLES("cycles", Keyed.BY_PROGRAM, Kept.FOR_EVER),
    /** The latest running score of each partner. Key program/partner. */
    SCORES("scores", Keyed.BY_PARTNER, Kept.LAST_OF_KEY),
    /** Official scores of a cycle, then one end marker per partition. Key program/partner. */
    CYCLE_SCORES("cycle-scores", Keyed.BY_PARTNER, Kept.FOR_EVER),
    /** What each cycle decided for each partner. Key program/partner. */
    TIER_DECISIONS("tier-decisions", Keyed.BY_PARTNER, Kept.FOR_EVER),
    /** Tiers changed and demotions pending. Key program/partner. */
    TIER_CHANGES("tier-changes", Keyed.BY_PARTNER, Kept.FOR_EVER),
    /** Hours that moved, and plans adopted. Key program/partner, or program for plans. */
    ALLOCATIONS("allocations", Keyed.BY_PARTNER, Kept.FOR_EVER),
    /** Commitments missed, and how that ended. Key program/partner. */
    COMMITMENTS("commitments", Keyed.BY_PARTNER, Kept.FOR_EVER),
    /** What could not be read or applied, with reason, origin and bytes. Key as it came. */
    DEAD_LETTERS("dead-letters", Keyed.BY_PARTNER, Kept.FOR_EVER);

    /** Partitions of partner-keyed topics unless an operator chose otherwise when the topics were made. */
    public static final int DEFAULT_PARTNER_PARTITIONS = 12;

    private enum Keyed {
        BY_PARTNER,
        BY_PROGRAM
    }

    private enum Kept {
        FOR_EVER,
        LAST_OF_KEY
    }

    private final String topicName;
    private final Keyed keyed;
    private final Kept kept;

    Topic(String topicName, Keyed keyed, Kept kept) {
        this.topicName = topicName;
        this.keyed = keyed;
        this.kept = kept;
    }

    public String topicName() {
        return topicName;
    }

    /** How many partitions the topic has where partner-keyed topics have {@code partnerPartitions}. */
    public int partitions(int partnerPartitions) {
        return switch (keyed) {
            case BY_PARTNER -> partnerPartitions;
            case BY_PROGRAM -> 1;
        };
    }

    /** Topic settings that the log depends on; a topic that differs in one of them is refused. */
    public Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        settings.put("message.timestamp.type", "LogAppendTime");
        settings.put("max.message.bytes", "4194304");
        switch (kept) {
            case FOR_EVER -> {
                settings.put("cleanup.policy", "delete");
                settings.put("retention.ms", "-1");
                settings.put("retention.bytes", "-1");
            }
            case LAST_OF_KEY -> settings.put("cleanup.policy", "compact");
        }
        return Map.copyOf(settings);
    }

    /** The topic of that name. */
    public static Topic named(String topicName) {
        for (var topic : values()) if (topic.topicName.equals(topicName)) return topic;
        throw new IllegalArgumentException("topic: " + topicName + " (expected: one of Tierline's topics)");
    }
}
