package io.tierline.tiering.preview;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.tierline.prioritization.tier.Decision;
import io.tierline.service.problem.Refused;
import io.tierline.tiering.TieringSettings;
import io.tierline.tiering.evaluate.Evaluator;
import io.tierline.tiering.evaluate.Grounds;
import io.tierline.tiering.evaluate.Neighbours;
import io.tierline.tiering.evaluate.Supposition;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Drafts carried out on today's facts, beside the framework in force; nothing is stored or published. */
@Singleton
class Previews {
    private static final String CAPACITY = "capacity service";

    private final Grounds grounds;
    private final Evaluator evaluator;
    private final CapacityCalls capacity;
    private final MeterRegistry meters;

    Previews(Grounds grounds, Evaluator evaluator, TieringSettings settings, MeterRegistry meters) {
        this.grounds = grounds;
        this.evaluator = evaluator;
        this.capacity = Neighbours.at(settings.capacityUrl(), CapacityCalls.class);
        this.meters = meters;
    }

    /** How much of a preview is shown. {@code moves}: at most so many; {@code board}: every partner. */
    record Extent(int moves, boolean board) {}

    private record Planned(
            @Nullable JsonNode plan, @Nullable String detail) {}

    /**
     * @param authorization the caller's
     * @throws Refused unavailable while the scoring service cannot answer
     */
    Preview preview(String program, Draft draft, Extent extent, String authorization) {
        var timer = Timer.start(meters);
        var ground = grounds.of(program);
        var asOf = evaluator.now();
        var evaluation = evaluator.evaluate(
                program,
                List.of(ground.inForce(asOf), new Supposition(draft.framework(), draft.document(), asOf)),
                authorization);
        var cycles = TwoCycles.of(
                ground,
                draft.framework(),
                evaluation.cases().getFirst(),
                evaluation.cases().getLast(),
                evaluation::name);
        var planning = meanwhile(() -> planned(program, draft, cycles.decisions(), authorization));
        var moves = cycles.moves();
        var pending = cycles.pending();
        var hours = cycles.hours();
        var tiers = cycles.tiers(hours, extent.board());
        var counts = cycles.moveCounts(moves, pending.size());
        var planned = planning.join();
        var preview = new Preview(
                "preview",
                asOf,
                ground.inForce().version(),
                ground.cycle(),
                draft.warnings(),
                tiers,
                new Preview.Hours(hours.now(), hours.then(), hours.freed(), hours.needed()),
                counts,
                moves.stream().limit(extent.moves()).toList(),
                moves.size(),
                pending.stream().limit(extent.moves()).toList(),
                planned.plan(),
                planned.detail());
        timer.stop(meters.timer("tierline.previews"));
        return preview;
    }

    private static <R> CompletableFuture<R> meanwhile(Supplier<R> supplier) {
        return CompletableFuture.supplyAsync(supplier, Thread::startVirtualThread);
    }

    /** Tiers can be told without hours: that nobody plans them now refuses no preview. */
    private Planned planned(String program, Draft draft, List<Decision> decisions, String authorization) {
        var request = new CapacityCalls.Request(
                draft.document(),
                decisions.stream()
                        .map(decision ->
                                new CapacityCalls.Placement(decision.partner(), decision.tier(), decision.rank()))
                        .toList());
        try {
            return new Planned(Neighbours.asking(CAPACITY, () -> capacity.plan(authorization, program, request)), null);
        } catch (Refused e) {
            return new Planned(
                    null, "There is no plan beside it: " + e.problem().detail());
        }
    }
}
