package io.tierline.verification;

import io.tierline.contracts.event.DecisionReceipt;
import io.tierline.contracts.event.ScoreEvent.FactorPoints;
import io.tierline.contracts.event.TierEvent.Earned;
import io.tierline.prioritization.tier.CycleDecider;
import io.tierline.prioritization.tier.Decision;
import io.tierline.prioritization.tier.ExceptionInForce;
import io.tierline.prioritization.tier.Standing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The cycles of a program decided again, one after the other from the first, each from where the one before left off. */
final class Recomputation {
    private final String program;
    private Map<String, Standing> before = Map.of();
    private Map<String, Standing> earned = Map.of();

    Recomputation(String program) {
        this.program = program;
    }

    /** The receipts of the next cycle, by rank. */
    List<DecisionReceipt> decide(PastCycle cycle, List<Scored> scored) {
        var standings = new HashMap<>(before);
        cycle.since().forEach((partner, tier) -> standings.put(partner, new Standing(tier, 0)));
        var exceptions = new HashMap<String, ExceptionInForce>();
        cycle.held()
                .forEach((partner, hold) -> exceptions.put(
                        partner,
                        new ExceptionInForce(
                                hold.exception(), hold.tier(), earned.getOrDefault(partner, Standing.NONE))));
        var outcome = CycleDecider.decide(
                cycle.framework(), scored.stream().map(Scored::candidate).toList(), standings, exceptions);
        before = byPartner(outcome.decisions(), Decision::standing);
        earned = byPartner(outcome.decisions(), Recomputation::earned);
        var byPartner =
                scored.stream().collect(Collectors.toMap(one -> one.candidate().partner(), Function.identity()));
        var receipts = new ArrayList<DecisionReceipt>();
        for (var decision : outcome.decisions())
            receipts.add(receipt(cycle, decision, Objects.requireNonNull(byPartner.get(decision.partner()))));
        return receipts;
    }

    private static Map<String, Standing> byPartner(List<Decision> decisions, Function<Decision, Standing> standing) {
        return decisions.stream().collect(Collectors.toMap(Decision::partner, standing));
    }

    private static Standing earned(Decision decision) {
        var exception = decision.exception();
        return exception == null ? decision.standing() : exception.earned();
    }

    private DecisionReceipt receipt(PastCycle cycle, Decision decision, Scored scored) {
        var exception = decision.exception();
        return new DecisionReceipt(
                        program,
                        decision.partner(),
                        scored.name(),
                        decision.segment(),
                        cycle.id(),
                        cycle.closed().asOf(),
                        cycle.closed().frameworkVersion(),
                        offsets(cycle, scored.partition()),
                        decision.factors().stream()
                                .map(factor -> new FactorPoints(
                                        factor.factor(),
                                        factor.value(),
                                        factor.known(),
                                        factor.scaled(),
                                        factor.points()))
                                .toList(),
                        decision.score(),
                        decision.coverage(),
                        decision.rank(),
                        decision.line(),
                        decision.marginToLine(),
                        decision.target(),
                        decision.tier(),
                        decision.before(),
                        decision.cyclesBelow(),
                        decision.pendingDemotion(),
                        decision.rule().text(),
                        exception == null ? null : exception.id(),
                        exception == null || exception.earned().tier() == null
                                ? null
                                : new Earned(
                                        exception.earned().tier(),
                                        exception.earned().cyclesBelow()),
                        "")
                .sealed();
    }

    private static Map<String, Long> offsets(PastCycle cycle, int partition) {
        var offsets = new TreeMap<String, Long>();
        cycle.closed().offsets().forEach((name, next) -> {
            if (name.endsWith("-" + partition)) offsets.put(name, next);
        });
        return offsets;
    }
}
