package io.tierline.benchmarks.whole;

import io.tierline.benchmarks.dataset.Dataset;
import io.tierline.benchmarks.measure.ProcessMeter;
import io.tierline.benchmarks.report.Figures;
import io.tierline.benchmarks.report.Figures.Figure;
import io.tierline.benchmarks.stand.BenchFailure;
import io.tierline.benchmarks.stand.Pause;
import io.tierline.platform.access.Role;
import io.tierline.platform.http.Api;
import io.tierline.platform.layout.Service;
import io.tierline.platform.process.FileTrees;
import io.tierline.platform.process.Signals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A program with a hundred thousand partners: how long a cycle takes over it, how much its state holds, and how long
 * scoring is away after it was killed and its state directory deleted.
 */
public final class LargeProgram {
    /** How many partners. */
    public static final int PARTNERS = 100_000;

    private static final String PROGRAM = "bench-large";
    private static final int EVENTS_EACH = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final WholePlatform platform;
    private final Dataset dataset;
    private final Consumer<String> say;

    /** The program, filled and scored. */
    public LargeProgram(WholePlatform platform, long seed, Consumer<String> say) {
        this.platform = platform;
        this.say = say;
        this.dataset = new Dataset(
                PROGRAM,
                seed,
                PARTNERS * EVENTS_EACH,
                PARTNERS,
                platform.clock().instant());
        say.accept("filling a program with %,d partners and %,d events".formatted(PARTNERS, dataset.events()));
        platform.fill(dataset, _ -> {});
    }

    /** From {@code POST cycles} to a closed cycle. */
    public Figures cycle() {
        say.accept("closing a cycle over %,d partners".formatted(PARTNERS));
        var tiering = platform.api(Service.TIERING, Role.LEAD);
        var path = "/api/programs/" + PROGRAM + "/cycles";
        long begun = System.nanoTime();
        var cycle = WholePlatform.call(() -> tiering.post(path, "application/json", new byte[0]))
                .path("cycle")
                .asText();
        Pause.until("the cycle is closed", PATIENCE, () -> {
            var state = WholePlatform.call(() -> tiering.get(path + '/' + cycle))
                    .path("state")
                    .asText();
            if (state.equals("failed")) throw new BenchFailure("the cycle failed");
            return state.equals("closed");
        });
        double seconds = (System.nanoTime() - begun) / 1e9;
        int placed = 0;
        for (var count :
                WholePlatform.call(() -> tiering.get(path + '/' + cycle)).path("counts")) placed += count.asInt();
        if (placed != PARTNERS)
            throw new BenchFailure("the cycle placed %,d of %,d partners".formatted(placed, PARTNERS));
        return new Figures(
                "cycle",
                "Re-score cycle over %,d partners".formatted(PARTNERS),
                List.of(
                        new Figure("seconds", "POST cycles to closed", "%.2f s", seconds),
                        new Figure("partners", "partners placed", "%,.0f", placed)));
    }

    /** What the state holds, by its changelog and by its heap. */
    public Figures state() {
        var figures = new ArrayList<Figure>();
        long bytes = 0;
        long records = 0;
        for (var topic : changelogs()) {
            bytes += platform.topics().bytes(topic);
            records += platform.topics().size(topic);
        }
        long pid = platform.process(Service.SCORING).pid();
        double heap = Heap.usedAfterCollection(pid);
        figures.add(new Figure("changelogBytes", "changelog on disk", "%,.0f bytes", bytes));
        figures.add(new Figure("changelogRecords", "changelog records, old ones counted in", "%,.0f", records));
        figures.add(new Figure(
                "changelogBytesPerPartner", "changelog per partner", "%,.0f bytes", (double) bytes / PARTNERS));
        figures.add(new Figure(
                "changelogBytesPerEvent", "changelog per event", "%,.0f bytes", (double) bytes / dataset.events()));
        figures.add(new Figure("heapBytes", "heap of scoring after a collection", "%,.0f bytes", heap));
        figures.add(new Figure("heapBytesPerPartner", "heap per partner", "%,.0f bytes", heap / PARTNERS));
        figures.add(new Figure("peakMb", "most memory scoring held", "%,.0f MB", new ProcessMeter(pid).peakMb()));
        return new Figures(
                "state", "State of scoring with %d events a partner".formatted(EVENTS_EACH), List.copyOf(figures));
    }

    /** From kill -9 with the state directory deleted to the first score. */
    public Figures restore() {
        say.accept("killing scoring, deleting its state");
        long records = 0;
        long bytes = 0;
        for (var topic : changelogs()) {
            records += platform.topics().size(topic);
            bytes += platform.topics().bytes(topic);
        }
        var process = platform.process(Service.SCORING);
        long begun = System.nanoTime();
        process.destroyForcibly();
        if (!Signals.gone(process, Duration.ofSeconds(10))) throw new BenchFailure("scoring does not die");
        try {
            FileTrees.remove(platform.data().streams());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var scoring = platform.api(Service.SCORING, Role.VIEWER);
        Pause.until("scoring is ready", PATIENCE, () -> answers("/q/health/ready", scoring));
        double ready = (System.nanoTime() - begun) / 1e9;
        var path = "/api/programs/%s/partners/%s/score".formatted(PROGRAM, dataset.partnerId(PARTNERS - 1));
        Pause.until("a score can be read", PATIENCE, () -> answers(path, scoring));
        double first = (System.nanoTime() - begun) / 1e9;
        return new Figures(
                "restore",
                "Restore after kill -9 with the state directory deleted, %,d partners".formatted(PARTNERS),
                List.of(
                        new Figure("readySeconds", "until ready", "%.2f s", ready),
                        new Figure("firstScoreSeconds", "until the first score", "%.2f s", first),
                        new Figure("records", "changelog records read", "%,.0f", records),
                        new Figure("bytes", "changelog bytes read", "%,.0f", bytes)));
    }

    private List<String> changelogs() {
        return platform.topics().named(WholePlatform.APPLICATION + "-");
    }

    private static boolean answers(String path, Api api) {
        try {
            return api.send("GET", path, "application/json", BodyPublishers.noBody())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
