package io.tierline.tiering.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tierline.prioritization.facts.PartnerFacts;
import io.tierline.prioritization.score.Scorer;
import io.tierline.service.log.KafkaSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The carrying out of a job: one pass over the log for all of its variants. Memory holds the facts of one partition, then
 * the partners of one cycle: scores wait on disk in between.
 */
final class ReplayRun {
    /** The part of the progress that reading takes; deciding takes the rest. */
    private static final double READING = 0.9;

    private final KafkaSettings kafka;
    private final ObjectMapper json;
    private final Question question;
    private final Path directory;
    private final DoubleConsumer progress;

    /**
     * What came of a job.
     *
     * @param runs one for each variant
     * @param detail what a reader should know of it, or null
     */
    record Outcome(List<RunView> runs, @Nullable String detail) {}

    ReplayRun(KafkaSettings kafka, ObjectMapper json, Question question, Path directory, DoubleConsumer progress) {
        this.kafka = kafka;
        this.json = json;
        this.question = question;
        this.directory = directory;
        this.progress = progress;
    }

    /** Writes what the job is to tell to {@code result}. */
    Outcome run(Path result) throws IOException {
        try (var spools = new Spools(directory, question.variants())) {
            long leftOut = read(spools);
            var deciding = new Deciding(spools, json, done -> progress.accept(READING + (1 - READING) * done));
            var runs = switch (question.kind()) {
                case REPLAY -> List.of(deciding.replay(question.variants().getFirst(), result));
                case COMPARISON -> deciding.comparison(question.variants(), result);
            };
            return new Outcome(
                    runs,
                    leftOut == 0 ? null : leftOut + " records could not be read and are left out; see dead-letters.");
        }
    }

    private long read(Spools spools) throws IOException {
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

    private static void score(String partner, PartnerFacts facts, Spools spools) throws IOException {
        for (var asOf : spools.asOfs()) {
            var snapshot = facts.at(asOf.getKey());
            if (!snapshot.present()) continue;
            for (var scored : asOf.getValue())
                scored.spool()
                        .add(partner, snapshot.segment(), Scorer.score(scored.framework(), snapshot, asOf.getKey()));
        }
    }
}
