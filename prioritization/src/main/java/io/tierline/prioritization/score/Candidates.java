package io.tierline.prioritization.score;

import io.tierline.prioritization.facts.Attribution;
import io.tierline.prioritization.facts.DealStatus;
import io.tierline.prioritization.facts.Snapshot;
import io.tierline.prioritization.framework.Factor;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The events that are worth asking {@link OneMore} about. */
final class Candidates {
    private static final int MINOR_UNITS = 2;

    private Candidates() {}

    static Stream<OneMore.What> of(Framework framework, Snapshot snapshot) {
        return Stream.concat(activities(framework), deals(framework, snapshot));
    }

    private static Stream<OneMore.What> activities(Framework framework) {
        var kinds = new TreeSet<String>();
        boolean reach = false;
        for (var factor : framework.factors()) {
            if (factor.measure() instanceof Measure.Activity activity)
                kinds.addAll(activity.kinds().keySet());
            if (factor.measure() instanceof Measure.Reach) reach = true;
        }
        var events = new ArrayList<OneMore.What>();
        for (var kind : kinds) events.add(new OneMore.What.Activity(kind, false));
        if (reach) for (var kind : kinds) events.add(new OneMore.What.Activity(kind, true));
        if (reach && kinds.isEmpty()) events.add(new OneMore.What.Activity(null, true));
        return events.stream();
    }

    private static Stream<OneMore.What> deals(Framework framework, Snapshot snapshot) {
        if (framework.factors().stream().map(Factor::measure).noneMatch(Candidates::readsDeals)) return Stream.empty();
        return amount(framework, snapshot).stream()
                .flatMap(amount -> Stream.of(DealStatus.WON, DealStatus.OPEN)
                        .flatMap(status -> Stream.of(Attribution.values())
                                .map(attribution ->
                                        new OneMore.What.Deal(status, attribution, amount, framework.currency()))));
    }

    private static boolean readsDeals(Measure measure) {
        return switch (measure) {
            case Measure.Pipeline _, Measure.WinRate _ -> true;
            case Measure.Attribute _, Measure.Overlap _, Measure.Activity _, Measure.Reach _ -> false;
        };
    }

    /** The partner's median deal in the framework's currency; without one, the least live deal. */
    private static Optional<BigDecimal> amount(Framework framework, Snapshot snapshot) {
        var amounts = new ArrayList<Double>();
        for (var deal : snapshot.deals()) {
            var rate = framework.rate(deal.currency());
            if (rate.isPresent() && deal.amount() > 0) amounts.add(deal.amount() * rate.getAsDouble());
        }
        if (!amounts.isEmpty()) return Optional.of(money(median(amounts)));
        return Optional.ofNullable(framework.liveDeals()).map(live -> money(live.minAmount()));
    }

    private static double median(List<Double> amounts) {
        var sorted = amounts.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static BigDecimal money(double amount) {
        return BigDecimal.valueOf(amount).setScale(MINOR_UNITS, RoundingMode.HALF_UP);
    }
}
