package io.tierline.benchmarks.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The evaluation of one partner's score after another; not for concurrent use. */
public final class Evaluation {
    private static final int FRAMEWORK_VERSION = 1;
    private static final double LN_HALF = Math.log(0.5);

    private final Policy policy = Policy.read();
    private final Set<String> accounts = new HashSet<>();
    private final double[] values = new double[5];
    private final boolean[] known = new boolean[5];
    private String partner = "";
    private String name = "";
    private String segment = "";
    private boolean present;
    private long asOf;

    /** Begins with a partner, as of an instant. */
    public void begin(String nextPartner, long instant) {
        accounts.clear();
        for (int i = 0; i < values.length; i++) {
            values[i] = 0;
            known[i] = false;
        }
        partner = nextPartner;
        name = "";
        segment = "";
        present = false;
        asOf = instant;
    }

    /** Takes one of the partner's registers, in any order. */
    public void take(String key, Register register) {
        var activity = register.activity();
        var deal = register.deal();
        if (activity != null) {
            take(register.time(), activity);
        } else if (deal != null) {
            take(register.time(), deal);
        } else {
            switch (key) {
                case Registers.NAME -> name = orEmpty(register.text());
                case Registers.SEGMENT -> segment = orEmpty(register.text());
                case Registers.STATUS -> present = "registered".equals(register.text());
                case Registers.OVERLAP -> number(Policy.OVERLAP, register.number());
                case Registers.PRODUCT_FIT -> number(Policy.ATTRIBUTE, register.number());
                default -> {}
            }
        }
    }

    private void take(long time, Register.Activity activity) {
        known[Policy.ACTIVITY] = true;
        known[Policy.REACH] = true;
        var points = policy.activityPoints().get(activity.kind());
        if (points != null)
            values[Policy.ACTIVITY] += points * Math.exp(LN_HALF * ((asOf - time) / policy.halfLifeMillis()));
        reached(activity.account(), time);
    }

    private void take(long time, Register.Deal deal) {
        known[Policy.PIPELINE] = true;
        known[Policy.REACH] = true;
        reached(deal.account(), time);
        boolean counts = switch (deal.status()) {
            case "open" -> true;
            case "won" -> asOf - deal.closedAt() < policy.pipelineMillis();
            default -> false;
        };
        if (!counts) return;
        values[Policy.PIPELINE] += policy.credit().getOrDefault(deal.attribution(), 0.0)
                * deal.share()
                * deal.amount()
                * policy.rates().getOrDefault(deal.currency(), 0.0);
    }

    private void reached(@Nullable String account, long time) {
        if (account != null && asOf - time < policy.reachMillis()) accounts.add(account);
    }

    private void number(int factor, @Nullable Double value) {
        if (value == null) return;
        known[factor] = true;
        values[factor] = value;
    }

    /** The score; empty for a partner that is not on the roster. */
    public Optional<ScoreLine> end() {
        if (!present) return Optional.empty();
        values[Policy.REACH] = accounts.size();
        double score = 0;
        double coverage = 0;
        var factors = new ArrayList<ScoreLine.FactorLine>(values.length);
        for (int i = 0; i < values.length; i++) {
            double scaled = known[i] ? scaled(i) : 0;
            double points = policy.weights()[i] * scaled / 100;
            score += points;
            if (known[i]) coverage += policy.weights()[i];
            factors.add(new ScoreLine.FactorLine(
                    policy.names()[i],
                    values[i],
                    known[i],
                    ScoreLine.fourDecimals(scaled),
                    ScoreLine.fourDecimals(points)));
        }
        return Optional.of(new ScoreLine(
                partner, name, segment, asOf, FRAMEWORK_VERSION, ScoreLine.fourDecimals(score), coverage, factors));
    }

    private double scaled(int factor) {
        double x = values[factor];
        return switch (factor) {
            case Policy.OVERLAP -> Policy.linear(x, policy.overlapFrom(), policy.overlapTo());
            case Policy.ACTIVITY -> Policy.log(x, policy.activityFrom(), policy.activityTo());
            case Policy.ATTRIBUTE -> policy.banded(x);
            case Policy.REACH -> Policy.linear(x, policy.reachFrom(), policy.reachTo());
            default -> Policy.log(x, policy.pipelineFrom(), policy.pipelineTo());
        };
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
