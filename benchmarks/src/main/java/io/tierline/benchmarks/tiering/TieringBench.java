package io.tierline.benchmarks.tiering;

import io.tierline.benchmarks.stand.Rest;
import io.tierline.benchmarks.tiering.ManyPartners.Closed;
import io.tierline.benchmarks.whole.Quantiles;
import io.tierline.benchmarks.whole.WholePlatform;
import io.tierline.platform.layout.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The measuring of tiering on the whole platform.
 *
 * @param warmUp cycles after the first one, in which everybody enters: code that has seldom run is slow, so that they are
 *     told apart
 * @param rounds how many cycles count after those; the figures are medians
 * @param clients how many read pages at the same time
 * @param requests pages of each kind, by all of them together
 * @param previewed partners of the program whose draft is previewed
 */
public record TieringBench(
        WholePlatform platform,
        int partners,
        long seed,
        int warmUp,
        int rounds,
        int clients,
        int requests,
        int previewed,
        Consumer<String> say) {
    private static final double CUT_TARGET = 2_000;
    private static final double PAGE_TARGET = 50;
    private static final String PROGRAM = "bench-tiering";
    private static final int REPEATS = 5;

    /**
     * Adds the figures of each stage as soon as there are any, so that a later one that fails takes none of them along.
     */
    public void measure(Set<TieringStage> stages, List<Measure> measures) {
        try (var tables = new Tables(platform.settings(Service.TIERING))) {
            boolean cut = stages.contains(TieringStage.CUT);
            boolean pages = stages.contains(TieringStage.PAGES);
            if (cut || pages) {
                say.accept("filling a program with %,d partners".formatted(partners));
                var program = ManyPartners.fill(platform, tables, PROGRAM, seed, partners);
                var closed = close(program, cut ? warmUp + rounds : 1);
                if (cut) add(measures, cuts(closed));
                if (cut) add(measures, limits(program, tables, closed));
                if (pages) add(measures, pages(program));
            }
            if (stages.contains(TieringStage.PREVIEWS))
                add(measures, new PreviewBench(platform, tables, seed, previewed, say).measure());
        }
    }

    private void add(List<Measure> measures, List<Measure> more) {
        measures.addAll(more);
        more.forEach(measure -> say.accept(measure.line().stripTrailing()));
    }

    /** The first cycle, in which everybody enters, and as many after it. */
    private List<Closed> close(ManyPartners program, int more) {
        say.accept("closing the first cycle");
        var closed = new ArrayList<>(List.of(program.cycle()));
        for (int round = 1; round <= more; round++) {
            var cycle = program.cycle();
            say.accept("cycle %d of %d%s: closed %,d ms after the last partition, its cut %,d ms"
                    .formatted(
                            round,
                            more,
                            more > 1 && round <= warmUp ? ", warming up" : "",
                            cycle.times().afterTheLastPartition().toMillis(),
                            cycle.times().cut().toMillis()));
            closed.add(cycle);
        }
        return closed;
    }

    private List<Measure> cuts(List<Closed> closed) {
        var first = closed.getFirst();
        var early = closed.subList(1, 1 + warmUp);
        var rest = closed.subList(1 + warmUp, closed.size());
        var measures = new ArrayList<>(List.of(
                new Measure(
                        "afterTheLastPartition",
                        "last end marker to cycle.closed",
                        median(rest, CutTimes::afterTheLastPartition),
                        CUT_TARGET),
                Measure.of("reading", "  scores taken in after the last end marker", median(rest, CutTimes::reading)),
                new Measure(
                        "cut", "  cut: last end marker read to cycle.closed", median(rest, CutTimes::cut), CUT_TARGET),
                Measure.of(
                        "deciding",
                        "    decided, with digests, until the first record",
                        median(rest, CutTimes::deciding)),
                Measure.of("appending", "    appended, first to last record", median(rest, CutTimes::appending)),
                Measure.of("applying", "cycle.closed to board", median(rest, CutTimes::applying)),
                Measure.of("untilTheBoard", "last end marker to board", median(rest, CutTimes::untilTheBoard)),
                Measure.of("scoring", "POST cycles to last end marker (scoring)", median(rest, CutTimes::scoring)),
                Measure.of(
                        "firstAfterTheLastPartition",
                        "the first cycle, everybody enters: last end marker to cycle.closed",
                        first.times().afterTheLastPartition().toMillis()),
                Measure.of("firstCut", "  its cut", first.times().cut().toMillis())));
        if (!early.isEmpty())
            measures.add(Measure.of(
                    "earlyAfterTheLastPartition",
                    "the %d cycles after it, while code is still slow: the same".formatted(warmUp),
                    median(early, CutTimes::afterTheLastPartition)));
        return measures;
    }

    private static double median(List<Closed> cycles, Function<CutTimes, Duration> step) {
        return median(cycles.stream()
                .mapToDouble(cycle -> step.apply(cycle.times()).toNanos() / 1e6)
                .toArray());
    }

    private List<Measure> limits(ManyPartners program, Tables tables, List<Closed> closed) {
        var cycle = closed.getLast().cycle();
        var before = closed.get(closed.size() - 2).cycle();
        say.accept("the same cut in SQL, and in memory");
        var framework = LargeFramework.framework();
        var id = program.dataset().program();
        tables.execute("analyze decision");
        tables.execute("set work_mem = '64MB'");
        var sql = new SqlCut(framework, tables);
        double bySql = median(() -> sql.seconds(id, cycle, before));
        sql.requireAgreement(id, cycle);
        var pure = new PureCut(framework, tables, id, cycle, before);
        return List.of(
                Measure.of("sqlCut", "plain SQL window-function cut over the same rows", bySql),
                Measure.of("pureCut", "the domain alone over the same rows, in memory", median(pure::seconds)));
    }

    /** In milliseconds; the first runs warm up. */
    private static double median(DoubleSupplier seconds) {
        return median(Stream.generate(seconds::getAsDouble)
                .limit(2 * REPEATS)
                .skip(REPEATS)
                .mapToDouble(one -> one * 1_000)
                .toArray());
    }

    private static double median(double[] figures) {
        var ascending = figures.clone();
        Arrays.sort(ascending);
        return ascending[ascending.length / 2];
    }

    private List<Measure> pages(ManyPartners program) {
        Rest.await();
        say.accept("reading pages");
        var warmUp = new Pages(program, clients, Math.max(clients, requests / 4));
        var _ = warmUp.board();
        var _ = warmUp.partners();
        var pages = new Pages(program, clients, requests);
        var measures = new ArrayList<>(quantiles("board", "page of the board (50 partners)", pages.board()));
        measures.addAll(quantiles("partner", "one partner's tier", pages.partners()));
        return measures;
    }

    private static List<Measure> quantiles(String name, String words, Quantiles micros) {
        return List.of(
                Measure.of(name + "P50", words + ", p50", micros.at(0.5) / 1e3),
                new Measure(name + "P99", words + ", p99", micros.at(0.99) / 1e3, PAGE_TARGET));
    }
}
