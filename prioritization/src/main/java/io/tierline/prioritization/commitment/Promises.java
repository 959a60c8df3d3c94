package io.tierline.prioritization.commitment;

import io.tierline.prioritization.framework.Commitment;
import io.tierline.prioritization.framework.Framework;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one partner was and is promised. A commitment of the same kind and cadence carries on over a new framework; another
 * tier begins anew.
 */
public final class Promises {
    private record Key(String tier, String kind, Period every) {}

    private final Map<Key, Promise> running = new LinkedHashMap<>();
    private final List<Promise> promises = new ArrayList<>();

    private Promises() {}

    /**
     * By their first day, those of one tier in its order.
     *
     * @param tiers ascending by day
     * @param frameworks ascending by day
     */
    public static List<Promise> of(List<TierFrom> tiers, List<FrameworkFrom> frameworks) {
        var days = new TreeSet<LocalDate>();
        tiers.forEach(tier -> days.add(tier.day()));
        if (days.isEmpty()) return List.of();
        frameworks.stream()
                .map(FrameworkFrom::day)
                .filter(day -> day.isAfter(days.first()))
                .forEach(days::add);
        var reading = new Promises();
        for (var day : days) reading.from(day, tier(tiers, day), framework(frameworks, day));
        reading.promises.addAll(reading.running.values());
        reading.promises.sort(Comparator.comparing(Promise::from));
        return List.copyOf(reading.promises);
    }

    private void from(LocalDate day, @Nullable String tierName, @Nullable Framework framework) {
        Map<Key, Promise> promised =
                tierName == null || framework == null ? Map.of() : promised(day, tierName, framework);
        for (Iterator<Map.Entry<Key, Promise>> left = running.entrySet().iterator(); left.hasNext(); ) {
            var entry = left.next();
            if (promised.containsKey(entry.getKey())) continue;
            var ended = entry.getValue();
            promises.add(new Promise(
                    ended.tier(), ended.best(), ended.commitment(), ended.further(), ended.from(), day));
            left.remove();
        }
        running.putAll(promised);
    }

    private Map<Key, Promise> promised(LocalDate day, String tier, Framework framework) {
        Map<Key, Promise> promised = new LinkedHashMap<>();
        var kinds = new HashSet<String>();
        boolean best = framework.tierIndex(tier) == 0;
        for (var commitment : commitments(tier, framework)) {
            var key = new Key(tier, commitment.kind(), commitment.every());
            var before = running.get(key);
            var from = before == null ? day : before.from();
            promised.putIfAbsent(
                    key, new Promise(tier, best, commitment, !kinds.add(commitment.kind()), from, null));
        }
        return promised;
    }

    private static List<Commitment> commitments(String tier, Framework framework) {
        return framework.tier(tier).map(it -> it.service().commitments()).orElse(List.of());
    }

    private static @Nullable String tier(List<TierFrom> tiers, LocalDate day) {
        String tier = null;
        for (var from : tiers) if (!from.day().isAfter(day)) tier = from.tier();
        return tier;
    }

    private static @Nullable Framework framework(List<FrameworkFrom> frameworks, LocalDate day) {
        Framework framework = null;
        for (var from : frameworks) if (!from.day().isAfter(day)) framework = from.framework();
        return framework;
    }
}
