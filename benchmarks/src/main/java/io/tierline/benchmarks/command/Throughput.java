package io.tierline.benchmarks.command;

import io.tierline.benchmarks.dataset.Dataset;
import io.tierline.benchmarks.measure.Run;
import io.tierline.benchmarks.measure.Watch;
import io.tierline.benchmarks.report.Row;
import io.tierline.benchmarks.report.RowResult;
import io.tierline.benchmarks.stand.BenchFailure;
import io.tierline.benchmarks.stand.BenchmarkFramework;
import io.tierline.benchmarks.stand.EventLoad;
import io.tierline.benchmarks.stand.Jvm;
import io.tierline.benchmarks.stand.Stand;
import io.tierline.benchmarks.stand.Topics;
import io.tierline.benchmarks.verify.Verdict;
import io.tierline.benchmarks.verify.Verification;
import io.tierline.contracts.topic.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The throughput stage: one log, every row over it, one check of all scores. */
record Throughput(Setting setting, Path project, Path directory, Clock clock, Progress say) {
    private static final String PROGRAM = "cosell-fy27";
    /** The product's consumer group; its changelog topics begin with it. */
    private static final String APPLICATION = "tierline-scoring";

    /**
     * Measures and adds a result for each row that could be measured.
     *
     * @throws BenchFailure at the end, when one could not; with every reason
     */
    void run(List<RowResult> results) {
        try (var stand = Stand.start(project, directory, setting.heap(), setting.partitions());
                var topics = new Topics(stand.client(), setting.partitions())) {
            var present = clock.instant().minus(Duration.ofMinutes(1)).truncatedTo(ChronoUnit.SECONDS);
            var dataset = new Dataset(PROGRAM, setting.seed(), setting.events(), setting.partners(), present);
            load(stand, dataset);
            var watch = new Watch(topics, stand.brokerPid(), clock);
            Map<Row, List<Run>> runs = new EnumMap<>(Row.class);
            var failures = new ArrayList<String>();
            for (int round = 1; round <= setting.rounds(); round++)
                for (var row : Row.values())
                    if (setting.rows().contains(row)) run(row, round, stand, topics, watch, runs, failures);
            var verdicts = verify(stand, dataset, runs.keySet());
            runs.forEach((row, all) -> results.add(new RowResult(row, all, verdicts.get(row.wireName()))));
            if (!failures.isEmpty()) throw new BenchFailure(String.join(System.lineSeparator(), failures));
        }
    }

    private void run(
            Row row,
            int round,
            Stand stand,
            Topics topics,
            Watch watch,
            Map<Row, List<Run>> runs,
            List<String> failures) {
        try {
            runs.computeIfAbsent(row, _ -> new ArrayList<>()).add(measure(row, round, stand, topics, watch));
        } catch (BenchFailure e) {
            runs.remove(row);
            failures.add(row.wireName() + ": " + e.getMessage());
            say.say(row.title() + ": not measured");
        }
    }

    private void load(Stand stand, Dataset dataset) {
        long begun = System.nanoTime();
        try (var load = new EventLoad(stand.client(), setting.partitions())) {
            load.framework(dataset, BenchmarkFramework.document());
            load.write(dataset, written -> say.at("writing events", (double) written / dataset.events()));
        }
        say.say("%,d events written in %.1f s".formatted(dataset.events(), (System.nanoTime() - begun) / 1e9));
    }

    private Run measure(Row row, int round, Stand stand, Topics topics, Watch watch) {
        var group = row.main().isPresent() ? "bench-%s-%d".formatted(row.wireName(), round) : APPLICATION;
        var output = row.scores() ? output(row, round) : null;
        say.at(row.title(), 0);
        try (var job = start(row, group, output, stand, topics)) {
            var run = watch.watch(job, group, output, part -> say.at(row.title(), part));
            say.say("%s: %,.0f events/s".formatted(row.title(), run.eventsPerSecond()));
            return run;
        }
    }

    private static Jvm start(Row row, String group, @Nullable String output, Stand stand, Topics topics) {
        if (row.main().isEmpty()) {
            topics.forget(APPLICATION);
            stand.makeTopics();
            return stand.scoringService();
        }
        if (output != null) topics.makeOutput(output);
        return stand.job(row.main().get(), group, output == null ? "" : output);
    }

    private static String output(Row row, int round) {
        return row.main().isPresent()
                ? "bench-%s-%d-scores".formatted(row.wireName(), round)
                : Topic.SCORES.topicName();
    }

    private Map<String, Verdict> verify(Stand stand, Dataset dataset, Set<Row> rows) {
        Map<String, String> outputs = new HashMap<>();
        for (var row : rows) if (row.scores()) outputs.put(row.wireName(), output(row, setting.rounds()));
        if (outputs.isEmpty()) return Map.of();
        say.at("checking the scores", 0);
        var result = stand.scratch("verdicts");
        stand.check(Verification.class, Verification.settings(stand.client(), outputs, dataset.present()), result);
        try {
            return Verification.read(result);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
