package io.tierline.chaos.deed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What will be done to whom and when: dealt from a shuffled deck that holds every deed for every victim, kills twice, so
 * that each comes about equally often.
 */
public final class Plan {
    private static final int LONGEST_DOWN = 4_000;
    private static final int LONGEST_WAIT = 5_000;
    private static final int LONGEST_IMPATIENCE = 3_000;
    private static final double PATIENT = 0.7;

    private enum Kind {
        KILL,
        KILL_AGAIN,
        RESTART,
        PAUSE
    }

    private record Card(int victim, Kind kind, Duration pause) {}

    private Plan() {}

    /**
     * The deeds of a seed.
     *
     * @param victims how many processes there are
     * @param pauses how long pauses may be; may be empty
     */
    public static List<Deed> of(long seed, int count, int victims, List<Duration> pauses) {
        var random = new SplittableRandom(seed);
        var deck = new ArrayList<Card>();
        var deeds = new ArrayList<Deed>();
        for (int number = 1; number <= count; number++) {
            if (deck.isEmpty()) deck.addAll(shuffled(deck(victims, pauses), random));
            boolean patient = number == 1 || random.nextDouble() < PATIENT;
            var after = Duration.ofMillis(random.nextInt(patient ? LONGEST_WAIT : LONGEST_IMPATIENCE));
            var card = deck.removeLast();
            deeds.add(new Deed(number, card.victim(), what(card, random), after, patient));
        }
        return deeds;
    }

    private static What what(Card card, SplittableRandom random) {
        return switch (card.kind()) {
            case KILL, KILL_AGAIN -> new What.Kill(Duration.ofMillis(random.nextInt(LONGEST_DOWN)));
            case RESTART -> new What.Restart();
            case PAUSE -> new What.Pause(card.pause());
        };
    }

    private static List<Card> deck(int victims, List<Duration> pauses) {
        var cards = new ArrayList<Card>();
        for (int victim = 0; victim < victims; victim++) {
            for (var kind : List.of(Kind.KILL, Kind.KILL_AGAIN, Kind.RESTART))
                cards.add(new Card(victim, kind, Duration.ZERO));
            for (var pause : pauses) cards.add(new Card(victim, Kind.PAUSE, pause));
        }
        return cards;
    }

    private static List<Card> shuffled(List<Card> cards, SplittableRandom random) {
        var shuffled = new ArrayList<>(cards);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            var card = shuffled.get(i);
            shuffled.set(i, shuffled.get(other));
            shuffled.set(other, card);
        }
        return shuffled;
    }
}
