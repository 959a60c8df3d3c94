package io.tierline.prioritization.score;

import io.tierline.prioritization.facts.Activity;
import io.tierline.prioritization.facts.Deal;
import io.tierline.prioritization.facts.DealStatus;
import io.tierline.prioritization.facts.Snapshot;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.Measure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads measures off a snapshot as of the instant it was taken at. */
record Measuring(Framework framework, Snapshot snapshot, Instant t) {
    Measurement read(Measure measure) {
        return switch (measure) {
            case Measure.Attribute m -> attribute(m);
            case Measure.Overlap m -> overlap(m);
            case Measure.Activity m -> activity(m);
            case Measure.Reach m -> reach(m);
            case Measure.Pipeline m -> pipeline(m);
            case Measure.WinRate m -> winRate(m);
        };
    }

    private Measurement attribute(Measure.Attribute measure) {
        var attribute = snapshot.attributes().get(measure.name());
        var number = snapshot.number(measure.name());
        if (attribute == null || number.isEmpty()) return Measurement.unknown();
        return Measurement.sum(
                true,
                List.of(new Contribution(
                        Contribution.Kind.ATTRIBUTE, measure.name(), attribute.stamp(), number.getAsDouble())),
                List.of());
    }

    private Measurement overlap(Measure.Overlap measure) {
        var report = snapshot.overlap();
        var count = snapshot.overlap(measure.field());
        if (report == null || count.isEmpty()) return Measurement.unknown();
        return Measurement.sum(
                true,
                List.of(new Contribution(
                        Contribution.Kind.OVERLAP, measure.field(), report.stamp(), count.getAsDouble())),
                List.of());
    }

    private Measurement activity(Measure.Activity measure) {
        var contributions = new ArrayList<Contribution>();
        for (var activity : snapshot.activities()) {
            var points = measure.kinds().get(activity.kind());
            if (points == null || !counts(activity, measure)) continue;
            double left = measure.halfLife() == null ? 1 : Age.decay(measure.halfLife(), activity.time(), t);
            contributions.add(of(activity, points * left));
        }
        return Measurement.sum(!snapshot.activities().isEmpty(), contributions, List.of());
    }

    private boolean counts(Activity activity, Measure.Activity measure) {
        return measure.within() == null || Age.within(measure.within(), activity.time(), t);
    }

    /** An account counts once, for the first fact that touched it. */
    private Measurement reach(Measure.Reach measure) {
        var accounts = new HashSet<String>();
        var contributions = new ArrayList<Contribution>();
        for (var activity : snapshot.activities())
            if (isNew(activity.account(), activity.time(), measure, accounts)) contributions.add(of(activity, 1));
        for (var deal : snapshot.deals())
            if (isNew(deal.account(), deal.time(), measure, accounts)) contributions.add(of(deal, 1));
        boolean known = !snapshot.activities().isEmpty() || !snapshot.deals().isEmpty();
        return Measurement.of(accounts.size(), known, contributions);
    }

    private boolean isNew(@Nullable String account, Instant time, Measure.Reach measure, HashSet<String> accounts) {
        return account != null && Age.within(measure.within(), time, t) && accounts.add(account);
    }

    private Measurement pipeline(Measure.Pipeline measure) {
        var contributions = new ArrayList<Contribution>();
        SortedSet<String> unconverted = new TreeSet<>();
        for (var deal : snapshot.deals()) {
            double left = remaining(deal, measure);
            if (left == 0) continue;
            var rate = framework.rate(deal.currency());
            if (rate.isEmpty()) unconverted.add(deal.currency());
            double credit = Objects.requireNonNullElse(measure.credit().get(deal.attribution()), 0.0);
            contributions.add(of(deal, credit * deal.share() * deal.amount() * rate.orElse(0) * left));
        }
        return Measurement.sum(!snapshot.deals().isEmpty(), contributions, List.copyOf(unconverted));
    }

    /** The part of a deal that still counts: all of an open one, what window or decay leave of a closed one. */
    private double remaining(Deal deal, Measure.Pipeline measure) {
        if (!measure.statuses().contains(deal.status())) return 0;
        var closedAt = deal.closedAt();
        if (!deal.status().closed() || closedAt == null) return 1;
        if (measure.within() != null) return Age.within(measure.within(), closedAt, t) ? 1 : 0;
        return measure.halfLife() == null ? 1 : Age.decay(measure.halfLife(), closedAt, t);
    }

    /** 0 when there is nothing to divide: no closed deal in the window and no prior. */
    private Measurement winRate(Measure.WinRate measure) {
        var contributions = new ArrayList<Contribution>();
        int won = 0;
        boolean known = false;
        for (var deal : snapshot.deals()) {
            var closedAt = deal.closedAt();
            if (!deal.status().closed() || closedAt == null) continue;
            known = true;
            if (!Age.within(measure.within(), closedAt, t)) continue;
            boolean isWon = deal.status() == DealStatus.WON;
            if (isWon) won++;
            contributions.add(of(deal, isWon ? 1 : 0));
        }
        double of = contributions.size() + measure.priorWins() + measure.priorLosses();
        double value = of == 0 ? 0 : 100 * (won + measure.priorWins()) / of;
        return Measurement.of(value, known, contributions);
    }

    private static Contribution of(Activity activity, double amount) {
        return new Contribution(Contribution.Kind.ACTIVITY, activity.id(), activity.stamp(), amount);
    }

    private static Contribution of(Deal deal, double amount) {
        return new Contribution(Contribution.Kind.DEAL, deal.id(), deal.stamp(), amount);
    }
}
