package io.tierline.capacity.commitment;

import io.tierline.prioritization.commitment.FrameworkFrom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whose promises of a program are to be looked at: those that something happened to, those whose period has ended, and,
 * in order of ids, everybody after a start or when other service levels hold. Forgetting it costs one round.
 */
final class Agenda {
    private static final int RESTS_PER_LOOK = 4;
    private static final String START = "";

    private final Set<String> waiting = new TreeSet<>();
    private final Map<String, LocalDate> ends = new HashMap<>();
    private final TreeMap<LocalDate, Set<String>> byDay = new TreeMap<>();
    private @Nullable String roundAfter = START;
    private List<FrameworkFrom> inForce = List.of();
    private @Nullable ZoneId zone;
    private Instant restsUntil = Instant.EPOCH;
    private boolean touched = true;

    void touch(Collection<String> partners) {
        waiting.addAll(partners);
        touched = true;
    }

    boolean isDue(Instant now) {
        return !now.isBefore(restsUntil) && (touched || roundAfter != null || !waiting.isEmpty() || dayEnded(now));
    }

    private boolean dayEnded(Instant now) {
        return zone != null
                && !byDay.isEmpty()
                && !byDay.firstKey().isAfter(LocalDate.ofInstant(now, zone));
    }

    /** Takes in the service levels that hold; others than before begin a round. */
    void sees(ServiceLevels levels, LocalDate today) {
        touched = false;
        zone = levels.zone();
        if (!inForce.equals(levels.inForce())) {
            inForce = levels.inForce();
            roundAfter = START;
        }
        var ended = byDay.headMap(today, true);
        ended.values().forEach(partners -> {
            waiting.addAll(partners);
            partners.forEach(ends::remove);
        });
        ended.clear();
    }

    /** Nothing is promised yet. */
    void nothing() {
        touched = false;
        waiting.clear();
        roundAfter = null;
    }

    /** Where the round stands; null when there is none. */
    @Nullable
    String roundAfter() {
        return roundAfter;
    }

    /** The round went on with these; with none it is over. */
    void roundTook(List<String> partners) {
        roundAfter = partners.isEmpty() ? null : partners.getLast();
    }

    /** Up to so many that wait, which wait no more. */
    List<String> take(int most) {
        var taken = new ArrayList<>(waiting.stream().limit(most).toList());
        taken.forEach(waiting::remove);
        return taken;
    }

    /** @param day the next on which a period of the partner will have ended; null when none will */
    void endsOn(String partner, @Nullable LocalDate day) {
        var before = ends.remove(partner);
        if (before != null) {
            var others = byDay.get(before);
            if (others != null && others.remove(partner) && others.isEmpty()) byDay.remove(before);
        }
        if (day == null) return;
        ends.put(partner, day);
        byDay.computeIfAbsent(day, _ -> new TreeSet<>()).add(partner);
    }

    /** Looks may take a fifth of the time at most: a look is followed by a rest four times as long. */
    void looked(Instant now, Duration took, Duration longestRest) {
        var rest = took.multipliedBy(RESTS_PER_LOOK);
        restsUntil = now.plus(took).plus(rest.compareTo(longestRest) < 0 ? rest : longestRest);
    }
}
