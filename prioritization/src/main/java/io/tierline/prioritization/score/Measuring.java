package io.tierline.prioritization.score;

import io.tierline.prioritization.facts.Activity;
import io.tierline.prioritization.facts.AttributeValue;
import io.tierline.prioritization.facts.Deal;
import io.tierline.prioritization.facts.DealStatus;
import io.tierline.prioritization.facts.Snapshot;
import io.tierline.prioritization.facts.Stamp;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.Measure;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads measures off a snapshot as of the instant it was taken at. Where several facts add up, they are added in the
 * snapshot's order.
 *
 * @param evidence takes each single fact that was counted, in the snapshot's order; null when nobody asks
 */
record Measuring(
        Framework framework,
        Snapshot snapshot,
        Instant t,
        @Nullable List<Contribution> evidence) {
    /** What every sum starts from, so that no sum is negative zero. */
    private static final double NOTHING = 0;

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
        if (attribute == null || !(attribute.value() instanceof AttributeValue.Num(double number)))
            return Measurement.unknown();
        note(Contribution.Kind.ATTRIBUTE, measure.name(), attribute.stamp(), number);
        return Measurement.of(NOTHING + number, true);
    }

    private Measurement overlap(Measure.Overlap measure) {
        var report = snapshot.overlap();
        var count = report == null ? null : report.fields().get(measure.field());
        if (report == null || count == null) return Measurement.unknown();
        note(Contribution.Kind.OVERLAP, measure.field(), report.stamp(), count);
        return Measurement.of(NOTHING + count, true);
    }

    private Measurement activity(Measure.Activity measure) {
        var kinds = new HashMap<>(measure.kinds());
        double halfLife = measure.halfLife() == null ? 0 : Age.seconds(measure.halfLife());
        double sum = NOTHING;
        for (var activity : snapshot.activities()) {
            var points = kinds.get(activity.kind());
            if (points == null || !counts(activity, measure)) continue;
            double left = measure.halfLife() == null ? 1 : Age.decay(halfLife, activity.time(), t);
            sum += points * left;
            note(activity, points * left);
        }
        return Measurement.of(sum, !snapshot.activities().isEmpty());
    }

    private boolean counts(Activity activity, Measure.Activity measure) {
        return measure.within() == null || Age.within(measure.within(), activity.time(), t);
    }

    /** An account counts once, for the first fact that touched it. */
    private Measurement reach(Measure.Reach measure) {
        var accounts = HashSet.<String>newHashSet(snapshot.activities().size());
        for (var activity : snapshot.activities())
            if (isNew(activity.account(), activity.time(), measure, accounts)) note(activity, 1);
        for (var deal : snapshot.deals()) if (isNew(deal.account(), deal.time(), measure, accounts)) note(deal, 1);
        boolean known = !snapshot.activities().isEmpty() || !snapshot.deals().isEmpty();
        return Measurement.of(accounts.size(), known);
    }

    private boolean isNew(@Nullable String account, Instant time, Measure.Reach measure, HashSet<String> accounts) {
        return account != null && Age.within(measure.within(), time, t) && accounts.add(account);
    }

    private Measurement pipeline(Measure.Pipeline measure) {
        var unconverted = new TreeSet<String>();
        double halfLife = measure.halfLife() == null ? 0 : Age.seconds(measure.halfLife());
        double sum = NOTHING;
        for (var deal : snapshot.deals()) {
            double left = remaining(deal, measure, halfLife);
            if (left == 0) continue;
            var rate = framework.rate(deal.currency());
            if (rate.isEmpty()) unconverted.add(deal.currency());
            double credit = Objects.requireNonNullElse(measure.credit().get(deal.attribution()), 0.0);
            double amount = credit * deal.share() * deal.amount() * rate.orElse(0) * left;
            sum += amount;
            note(deal, amount);
        }
        return new Measurement(sum, !snapshot.deals().isEmpty(), List.copyOf(unconverted));
    }

    /** The part of a deal that still counts: all of an open one, what window or decay leave of a closed one. */
    private double remaining(Deal deal, Measure.Pipeline measure, double halfLife) {
        if (!measure.statuses().contains(deal.status())) return 0;
        var closedAt = deal.closedAt();
        if (!deal.status().closed() || closedAt == null) return 1;
        if (measure.within() != null) return Age.within(measure.within(), closedAt, t) ? 1 : 0;
        return measure.halfLife() == null ? 1 : Age.decay(halfLife, closedAt, t);
    }

    /** 0 when there is nothing to divide: no closed deal in the window and no prior. */
    private Measurement winRate(Measure.WinRate measure) {
        int won = 0;
        int closed = 0;
        boolean known = false;
        for (var deal : snapshot.deals()) {
            var closedAt = deal.closedAt();
            if (!deal.status().closed() || closedAt == null) continue;
            known = true;
            if (!Age.within(measure.within(), closedAt, t)) continue;
            boolean isWon = deal.status() == DealStatus.WON;
            if (isWon) won++;
            closed++;
            note(deal, isWon ? 1 : 0);
        }
        double of = closed + measure.priorWins() + measure.priorLosses();
        double value = of == 0 ? 0 : 100 * (won + measure.priorWins()) / of;
        return Measurement.of(value, known);
    }

    private void note(Activity activity, double amount) {
        note(Contribution.Kind.ACTIVITY, activity.id(), activity.stamp(), amount);
    }

    private void note(Deal deal, double amount) {
        note(Contribution.Kind.DEAL, deal.id(), deal.stamp(), amount);
    }

    private void note(Contribution.Kind kind, String id, Stamp stamp, double amount) {
        if (evidence != null) evidence.add(new Contribution(kind, id, stamp, amount));
    }
}
