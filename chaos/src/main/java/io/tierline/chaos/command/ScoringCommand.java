package io.tierline.chaos.command;

import io.tierline.chaos.rig.Rig;
import io.tierline.chaos.run.FaultRun;
import io.tierline.chaos.run.Outcome;
import io.tierline.chaos.run.Settings;
import io.tierline.platform.http.Refused;
import io.tierline.platform.layout.DataDirectory;
import io.tierline.platform.run.CannotRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A fault run on scoring. */
@Command(
        name = "scoring",
        description =
                "Load while scorer and broker are killed, paused and restarted; then every score is recomputed from"
                        + " the log. Ends with 0 when nothing was lost and nothing counted twice.",
        mixinStandardHelpOptions = true)
final class ScoringCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Decides deeds, moments and data.")
    private long seed;

    @Option(names = "--kills", paramLabel = "K", defaultValue = "30", description = "How many deeds.")
    private int kills;

    @Option(
            names = "--pauses",
            split = ",",
            paramLabel = "S",
            defaultValue = "5,15,60",
            description = "Lengths of pauses in seconds (default: ${DEFAULT-VALUE}).")
    private List<Double> pauses;

    @Option(
            names = "--instances",
            paramLabel = "N",
            defaultValue = "1",
            description = "Instances of the scoring service (default: ${DEFAULT-VALUE}).")
    private int instances;

    @Option(
            names = "--partners",
            paramLabel = "N",
            defaultValue = "2000",
            description = "How many partners (default: ${DEFAULT-VALUE}).")
    private int partners;

    @Option(
            names = "--rate",
            paramLabel = "R",
            defaultValue = "0",
            description =
                    "Records a second (default: half of what the scoring service reads, which is measured first).")
    private double rate;

    @Option(
            names = "--heap",
            paramLabel = "SIZE",
            defaultValue = Rig.HEAP,
            description = "Largest heap of each instance (default: ${DEFAULT-VALUE}).")
    private String heap;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Directory of the run, which is kept (default: a temporary one, kept when something is amiss).")
    private @Nullable Path directory;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the outcome there too.")
    private @Nullable Path json;

    @Override
    public Integer call() throws CannotRun, IOException, Refused, InterruptedException {
        var settings = new Settings(
                seed,
                kills,
                pauses.stream()
                        .map(seconds -> Duration.ofMillis(Math.round(seconds * 1e3)))
                        .toList(),
                instances,
                partners,
                rate,
                heap);
        var chosen = directory;
        boolean temporary = chosen == null;
        var data = new DataDirectory(chosen == null ? Files.createTempDirectory("tierline-chaos-") : chosen);
        if (Files.exists(FaultRun.ledger(data)))
            throw new CannotRun("%s holds a run already; choose another place with --data".formatted(data.root()));
        var screen = Screen.of(spec.commandLine().getOut());
        if (temporary) Ending.remove(data);
        Outcome outcome;
        try (var telling = new Telling(screen, settings.kills())) {
            outcome = new FaultRun(settings, data, Home.project(), telling, Clock.systemUTC()).carryOut();
        }
        screen.println(OutcomeText.of(outcome));
        var file = json;
        if (file != null) OutcomeJson.write(file, settings, outcome);
        boolean clean = outcome.report().clean();
        if (!temporary || !clean) {
            Ending.keep(data);
            screen.println("Kept: " + data.root());
        }
        return clean ? 0 : 1;
    }
}
