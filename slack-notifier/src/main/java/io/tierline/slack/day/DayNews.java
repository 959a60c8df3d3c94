package io.tierline.slack.day;

import io.tierline.contracts.event.AllocationEvent.AllocationChanged;
import io.tierline.contracts.event.AllocationEvent.HandOver;
import io.tierline.contracts.event.CommitmentEvent.CommitmentClosed;
import io.tierline.contracts.event.CommitmentEvent.CommitmentMissed;
import io.tierline.contracts.event.EventData;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Commitments missed and made good, and partners handed over, of one program: how many, and the first few by name. */
public final class DayNews {
    /** Named per kind: what a digest has room for. */
    public static final int MOST_NAMED = 15;

    private static final List<String> SEVERITIES = List.of("high", "medium", "low");

    /** One that was missed. */
    public record Missed(String partner, CommitmentMissed what) {}

    /** A partner that changed hands. */
    public record Handed(String partner, String tier, HandOver list) {}

    private final TreeSet<Missed> missed = new TreeSet<>(Comparator.comparingInt(
                    (Missed one) -> SEVERITIES.indexOf(one.what().severity()))
            .thenComparing(one -> -one.what().inARow())
            .thenComparing(Missed::partner)
            .thenComparing(one -> one.what().item())
            .thenComparing(one -> one.what().from()));
    private final TreeSet<Handed> handed = new TreeSet<>(Comparator.comparing(Handed::partner)
            .thenComparing(one -> one.list().to())
            .thenComparing(one -> one.list().from()));
    private int missedCount;
    private int handedCount;
    private int madeGood;

    /** Takes an event about a partner; one that is no news changes nothing. */
    public void take(String partner, EventData data) {
        switch (data) {
            case CommitmentMissed m -> missed(new Missed(partner, m));
            case CommitmentClosed c -> madeGood += c.how().equals("met") ? 1 : 0;
            case AllocationChanged a -> {
                if (a.handOver() != null) handed(new Handed(partner, a.tier(), a.handOver()));
            }
            default -> {}
        }
    }

    private void missed(Missed one) {
        missedCount++;
        missed.add(one);
        if (missed.size() > MOST_NAMED) missed.pollLast();
    }

    private void handed(Handed one) {
        handedCount++;
        handed.add(one);
        if (handed.size() > MOST_NAMED) handed.pollLast();
    }

    /** Whether there is anything to tell. */
    public boolean any() {
        return missedCount + handedCount > 0;
    }

    public int missedCount() {
        return missedCount;
    }

    public int handedCount() {
        return handedCount;
    }

    /** Items that an activity closed. */
    public int madeGood() {
        return madeGood;
    }

    /** The gravest, at most {@value #MOST_NAMED}. */
    public List<Missed> missed() {
        return List.copyOf(missed);
    }

    /** By partner, at most {@value #MOST_NAMED}. */
    public List<Handed> handed() {
        return List.copyOf(handed);
    }
}
