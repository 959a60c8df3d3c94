package io.tierline.tiering.preview;

import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.tier.Candidate;
import io.tierline.prioritization.tier.CycleDecider;
import io.tierline.prioritization.tier.Decision;
import io.tierline.prioritization.tier.Shortfall;
import io.tierline.prioritization.whatif.Course;
import io.tierline.prioritization.whatif.HoursShift;
import io.tierline.prioritization.whatif.HoursShift.Placing;
import io.tierline.tiering.evaluate.Ground;
import io.tierline.tiering.preview.Preview.PreviewMove;
import io.tierline.tiering.preview.Preview.PreviewPending;
import io.tierline.tiering.preview.Preview.PreviewTier;
import io.tierline.tiering.preview.Preview.Ranks;
import io.tierline.tiering.preview.Preview.Scores;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Two cycles today, neither of which takes place: under the framework in force, and under a draft. */
final class TwoCycles {
    private final Ground ground;
    private final Framework draft;
    private final Map<String, Decision> otherwise;
    private final List<Decision> then;
    private final UnaryOperator<String> names;

    private TwoCycles(
            Ground ground,
            Framework draft,
            List<Decision> otherwise,
            List<Decision> then,
            UnaryOperator<String> names) {
        this.ground = ground;
        this.draft = draft;
        this.otherwise = otherwise.stream().collect(Collectors.toMap(Decision::partner, Function.identity()));
        this.then = then;
        this.names = names;
    }

    /**
     * Pure.
     *
     * @param now partners as they are scored under the framework in force
     * @param supposed the same partners under the draft
     * @param names of partners by id
     */
    static TwoCycles of(
            Ground ground,
            Framework draft,
            List<Candidate> now,
            List<Candidate> supposed,
            UnaryOperator<String> names) {
        return new TwoCycles(
                ground,
                draft,
                decided(ground, ground.inForce().framework(), now),
                decided(ground, draft, supposed),
                names);
    }

    private static List<Decision> decided(Ground ground, Framework framework, List<Candidate> candidates) {
        var standings = ground.standings();
        return CycleDecider.decide(framework, candidates, standings.before(), standings.exceptions())
                .decisions();
    }

    /** What the draft decides, in the order of ranks. */
    List<Decision> decisions() {
        return then;
    }

    /** By rank under the draft. */
    List<PreviewMove> moves() {
        return then.stream()
                .filter(decision -> !decision.tier().equals(from(decision)))
                .map(this::move)
                .toList();
    }

    private @Nullable String from(Decision decision) {
        return ground.placed().get(decision.partner());
    }

    private PreviewMove move(Decision decision) {
        var before = before(decision);
        return new PreviewMove(
                decision.partner(),
                names.apply(decision.partner()),
                decision.segment(),
                from(decision),
                decision.tier(),
                before.tier(),
                direction(decision),
                decision.rule().text(),
                scores(decision),
                ranks(decision),
                decision.coverage(),
                decision.line(),
                decision.marginToLine(),
                Reasons.between(before.factors(), decision.factors()));
    }

    /** Both cycles have the same partners. */
    private Decision before(Decision decision) {
        var before = otherwise.get(decision.partner());
        if (before == null) throw new IllegalStateException(decision.partner() + " is scored once");
        return before;
    }

    private String direction(Decision decision) {
        return switch (Course.heading(draft, from(decision), decision.tier())) {
            case RISES -> "promoted";
            case FALLS -> "demoted";
            case ENTERS -> "entered";
            case PENDING, STAYS -> "none";
        };
    }

    private Scores scores(Decision decision) {
        return new Scores(before(decision).score(), decision.score());
    }

    private Ranks ranks(Decision decision) {
        return new Ranks(before(decision).rank(), decision.rank());
    }

    /** By rank under the draft. */
    List<PreviewPending> pending() {
        return then.stream()
                .filter(Decision::pendingDemotion)
                .map(decision -> new PreviewPending(
                        decision.partner(),
                        names.apply(decision.partner()),
                        decision.tier(),
                        decision.target(),
                        decision.cyclesLeft(),
                        scores(decision),
                        ranks(decision),
                        points(decision.toKeep())))
                .toList();
    }

    private static double points(@Nullable Shortfall toKeep) {
        return toKeep == null ? 0 : toKeep.points();
    }

    /** How many of each direction, and pending. */
    Map<String, Integer> moveCounts(List<PreviewMove> moves, int pending) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var direction : List.of("promoted", "demoted", "entered")) counts.put(direction, 0);
        moves.forEach(move -> counts.merge(move.direction(), 1, Integer::sum));
        counts.put("pending", pending);
        return counts;
    }

    HoursShift hours() {
        return HoursShift.between(ground.placing(), new Placing(draft, tiers(then)));
    }

    private static Map<String, String> tiers(List<Decision> decisions) {
        return decisions.stream().collect(Collectors.toMap(Decision::partner, Decision::tier));
    }

    /** {@code board}: with every partner. */
    List<PreviewTier> tiers(HoursShift hours, boolean board) {
        return new DraftTiers(otherwise.values(), then, names).of(hours, board);
    }
}
