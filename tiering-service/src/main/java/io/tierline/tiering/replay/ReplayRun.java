package io.tierline.tiering.replay;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tierline.prioritization.facts.PartnerFacts;
import io.tierline.prioritization.framework.Factor;
import io.tierline.prioritization.score.Scorer;
import io.tierline.prioritization.tier.CycleDecider;
import io.tierline.prioritization.tier.Decision;
import io.tierline.prioritization.tier.Standing;
import io.tierline.service.log.KafkaSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The carrying out of a replay. Memory holds the facts of one partition, then the partners of one cycle: scores wait on
 * disk in between.
 */
final class ReplayRun {
    /** The part of the progress that reading takes; deciding takes the rest. */
    private static final double READING = 0.9;

    private final KafkaSettings kafka;
    private final ObjectMapper json;
    private final Question question;
    private final Path directory;
    private final DoubleConsumer progress;

    ReplayRun(KafkaSettings kafka, ObjectMapper json, Question question, Path directory, DoubleConsumer progress) {
        this.kafka = kafka;
        this.json = json;
        this.question = question;
        this.directory = directory;
        this.progress = progress;
    }

    /** Writes the cycles to {@code result}; returns what a reader should know of them, or null. */
    @Nullable
    String run(Path result) throws IOException {
        List<Spool> spools = new ArrayList<>();
        try {
            for (int i = 0; i < question.asOfs().size(); i++) spools.add(new Spool(directory.resolve("scores-" + i)));
            long leftOut = read(spools);
            decide(spools, result);
            return leftOut == 0 ? null : leftOut + " records could not be read and are left out; see dead-letters.";
        } finally {
            for (var spool : spools) spool.close();
        }
    }

    private long read(List<Spool> spools) throws IOException {
        double size = Math.max(1, question.extent().size());
        var gone = new long[1];
        try (var consumer = LogExtent.reader(kafka)) {
            var log = new LogReplay(consumer, question);
            for (int partition = 0; partition < question.extent().partitions(); partition++) {
                var facts = log.partition(partition, more -> {
                    gone[0] += more;
                    progress.accept(READING * gone[0] / size);
                });
                for (var partner : facts.entrySet()) score(partner.getKey(), partner.getValue(), spools);
            }
            return log.leftOut();
        }
    }

    private void score(String partner, PartnerFacts facts, List<Spool> spools) throws IOException {
        int i = 0;
        for (var asOf : question.asOfs()) {
            var spool = spools.get(i++);
            var snapshot = facts.at(asOf);
            if (snapshot.present())
                spool.add(partner, snapshot.segment(), Scorer.score(question.framework(), snapshot, asOf));
        }
    }

    private void decide(List<Spool> spools, Path result) throws IOException {
        var factors = question.framework().factors().stream().map(Factor::name).toList();
        Map<String, Standing> before = Map.of();
        try (var out = json.createGenerator(Files.newOutputStream(result))) {
            out.writeStartArray();
            int i = 0;
            for (var asOf : question.asOfs()) {
                before = decide(asOf, spools.get(i).candidates(factors), before, out);
                progress.accept(READING + (1 - READING) * ++i / spools.size());
            }
            out.writeEndArray();
        }
    }

    private Map<String, Standing> decide(
            Instant asOf,
            List<io.tierline.prioritization.tier.Candidate> candidates,
            Map<String, Standing> before,
            JsonGenerator out)
            throws IOException {
        var outcome = CycleDecider.decide(question.framework(), candidates, before);
        out.writePOJO(ReplayedCycle.of(asOf, outcome.decisions()));
        return outcome.decisions().stream().collect(Collectors.toMap(Decision::partner, Decision::standing));
    }
}
