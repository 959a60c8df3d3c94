package io.tierline.benchmarks.dataset;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

/**
 * A program's two years of events, in the order in which they reach the log. Every slot is drawn from the seed and its
 * own number alone, so that any event can be made again: a duplicate is the very same bytes.
 *
 * @param program program id
 * @param seed first seed
 * @param slots how many slots the two years are spread over
 * @param events how many slots there are after the registrations, at most {@code slots}
 * @param partners how many partners there are
 * @param present no event is later
 */
public record Dataset(String program, long seed, int slots, int events, int partners, Instant present) {
    static final Duration SPAN = Duration.ofDays(730);

    private static final double DUPLICATES = 0.02;
    private static final double LATE = 0.05;
    private static final int NEAREST_DUPLICATE = 5_000;
    private static final int FARTHEST_DUPLICATE = 500_000;
    /** Few partners have most of the events: rank r has r^-0.6 of the first one's. */
    private static final double POPULARITY = 1 / (1 - 0.6);

    public Dataset {
        if (events < 1 || events > slots || partners < 1)
            throw new IllegalArgumentException("dataset: expected at least one event and one partner");
    }

    /** All of it. */
    public Dataset(String program, long seed, int events, int partners, Instant present) {
        this(program, seed, events, events, partners, present);
    }

    /** What a slot that is no duplicate tells. */
    enum Kind {
        ACTIVITY,
        DEAL,
        OVERLAP,
        ATTRIBUTE,
        RETRACTION,
        CORRECTION
    }

    /** The registration of a partner, 0 to {@link #partners} - 1. */
    public SourceRecord registration(int partner) {
        return new EventText(this).registration(partner, random(-1L - partner));
    }

    /** The event of a slot, 0 to {@link #events} - 1. */
    public SourceRecord event(int slot) {
        return new EventText(this).event(original(slot));
    }

    /** The same beginning: its registrations and as many slots. */
    public Dataset first(int first) {
        return new Dataset(program, seed, slots, first, partners, present);
    }

    /** Id of the partner of that number. */
    public String partnerId(int partner) {
        return CrmIds.of("0015g", partner * 7919L + 1_000_000);
    }

    /** Whether the slot repeats an earlier one. */
    boolean isDuplicate(int slot) {
        return slot > NEAREST_DUPLICATE && random(slot).nextDouble() < DUPLICATES;
    }

    /** The slot whose event is told: the slot's own unless it repeats an earlier one. */
    int original(int slot) {
        if (!isDuplicate(slot)) return slot;
        var draw = random(slot).split();
        while (true) {
            int earliest = Math.max(0, slot - FARTHEST_DUPLICATE);
            int earlier = draw.nextInt(earliest, slot - NEAREST_DUPLICATE + 1);
            if (!isDuplicate(earlier)) return earlier;
        }
    }

    /** Draws of a slot; the first one says whether it is a duplicate. */
    SplittableRandom random(long slot) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + slot * 0xD1B54A32D192ED03L);
    }

    int partner(SplittableRandom draw) {
        return (int) Math.min(partners - 1L, (long) (partners * Math.pow(draw.nextDouble(), POPULARITY)));
    }

    static Kind kind(SplittableRandom draw) {
        double chance = draw.nextDouble();
        if (chance < 0.85) return Kind.ACTIVITY;
        if (chance < 0.95) return Kind.DEAL;
        if (chance < 0.97) return Kind.OVERLAP;
        if (chance < 0.98) return Kind.ATTRIBUTE;
        return chance < 0.995 ? Kind.RETRACTION : Kind.CORRECTION;
    }

    /** When the event of a slot happened, on a whole second: in order, but for one in twenty, which comes hours or days late. */
    Instant time(int slot, SplittableRandom draw) {
        var inOrder = present.minus(SPAN).plusSeconds((long) (SPAN.toSeconds() * ((double) slot / slots)));
        long late = draw.nextDouble() < LATE ? draw.nextLong(3_600, 10 * 86_400L) : 0;
        return inOrder.minusSeconds(late);
    }

    Instant firstRegistration() {
        return present.minus(SPAN).minus(Duration.ofDays(30));
    }
}
