package io.tierline.tiering.replay;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tierline.prioritization.tier.CycleDecider;
import io.tierline.prioritization.tier.CycleOutcome;
import io.tierline.prioritization.tier.Decision;
import io.tierline.prioritization.tier.Standing;
import io.tierline.prioritization.whatif.MoveTally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;

/** The cycles of a job, one after the other, starting without tiers. */
final class Deciding {
    private final Spools spools;
    private final ObjectMapper json;
    private final DoubleConsumer progress;

    @FunctionalInterface
    private interface Telling {
        void tell(Instant asOf, CycleOutcome outcome) throws IOException;
    }

    /** @param progress told the part that is done, in [0, 1] */
    Deciding(Spools spools, ObjectMapper json, DoubleConsumer progress) {
        this.spools = spools;
        this.json = json;
        this.progress = progress;
    }

    /** Writes every cycle, partner by partner. */
    RunView replay(Variant variant, Path result) throws IOException {
        try (var out = json.createGenerator(Files.newOutputStream(result))) {
            out.writeStartArray();
            var run = decide(variant, 0, variant.asOfs().size(), (asOf, outcome) -> write(asOf, outcome, out));
            out.writeEndArray();
            return run;
        }
    }

    private static void write(Instant asOf, CycleOutcome outcome, JsonGenerator out) throws IOException {
        out.writePOJO(ReplayedCycle.of(asOf, outcome.decisions()));
    }

    /** Writes how steady each variant is. */
    List<RunView> comparison(List<Variant> variants, Path result) throws IOException {
        int all = variants.stream().mapToInt(variant -> variant.asOfs().size()).sum();
        List<RunView> runs = new ArrayList<>();
        int done = 0;
        for (var variant : variants) {
            runs.add(decide(variant, done, all, (_, _) -> {}));
            done += variant.asOfs().size();
        }
        try (var out = json.createGenerator(Files.newOutputStream(result))) {
            out.writePOJO(Map.of("variants", runs));
        }
        return runs;
    }

    private RunView decide(Variant variant, int done, double all, Telling telling) throws IOException {
        var tally = new MoveTally(variant.framework());
        Map<String, Standing> before = Map.of();
        for (var asOf : variant.asOfs()) {
            var outcome = CycleDecider.decide(variant.framework(), spools.candidates(variant, asOf), before);
            before = outcome.decisions().stream().collect(Collectors.toMap(Decision::partner, Decision::standing));
            tally.take(asOf, outcome);
            telling.tell(asOf, outcome);
            progress.accept(++done / all);
        }
        return RunView.of(variant, tally.summary());
    }
}
