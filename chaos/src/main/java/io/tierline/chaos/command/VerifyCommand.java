package io.tierline.chaos.command;

import io.tierline.chaos.ledger.Ledger;
import io.tierline.chaos.ledger.LedgerFiles;
import io.tierline.chaos.rig.Rig;
import io.tierline.chaos.run.FaultRun;
import io.tierline.chaos.verify.Boards;
import io.tierline.chaos.verify.Report;
import io.tierline.chaos.verify.Verification;
import io.tierline.platform.access.Role;
import io.tierline.platform.access.TokenMint;
import io.tierline.platform.http.Refused;
import io.tierline.platform.layout.DataDirectory;
import io.tierline.platform.layout.InstanceSecrets;
import io.tierline.platform.layout.PortPlan;
import io.tierline.platform.layout.Service;
import io.tierline.platform.layout.ServiceConfig;
import io.tierline.platform.run.CannotRun;
import io.tierline.platform.run.InstanceLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verifier alone. */
@Command(
        name = "verify",
        description = "Recomputes every score from the log and compares. Of an instance that runs, or of the kept"
                + " directory of a fault run, whose broker and scorer are started for it.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    private static final Duration LIFE = Duration.ofHours(12);

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", description = "Data directory (default: .tierline in the project).")
    private @Nullable Path directory;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the report there too.")
    private @Nullable Path json;

    @Override
    public Integer call() throws CannotRun, IOException, Refused, InterruptedException {
        var chosen = directory;
        var data = new DataDirectory(chosen == null ? Home.project().resolve(DataDirectory.DEFAULT) : chosen);
        if (!data.exists()) throw new CannotRun("there is nothing in " + data.root());
        var screen = Screen.of(spec.commandLine().getOut());
        var report = InstanceLock.isHeld(data) ? running(data) : started(data, screen);
        screen.println(ReportText.of(report));
        var file = json;
        if (file != null) OutcomeJson.write(file, report);
        return report.clean() ? 0 : 1;
    }

    /** Of an instance that runs already. */
    private static Report running(DataDirectory data) throws CannotRun, IOException, Refused, InterruptedException {
        var console = data.read(data.ports()).get(Service.CONSOLE.module());
        if (console == null)
            throw new CannotRun("the ports of the instance in %s are not known".formatted(data.root()));
        var config = new ServiceConfig(data, new PortPlan(Integer.parseInt(console)), InstanceSecrets.of(data));
        var clock = Clock.systemUTC();
        var token = new TokenMint(config.secrets().signingKey())
                .token("chaos", Role.VIEWER, List.of(TokenMint.ALL_PROGRAMS), clock.instant(), LIFE);
        var urls = Map.of(Service.SCORING.module(), config.ports().url(Service.SCORING));
        return new Verification(config.kafka().clientSettings(), new Boards(urls, token), ledger(data), clock).run();
    }

    private static Report started(DataDirectory data, Screen screen)
            throws CannotRun, IOException, Refused, InterruptedException {
        var clock = Clock.systemUTC();
        try (var rig = Rig.start(data, Home.project(), 1, Rig.HEAP, screen::println)) {
            var boards = new Boards(rig.scorerUrls(), rig.token(clock));
            return new Verification(rig.connection(), boards, ledger(data), clock).run();
        }
    }

    private static Ledger ledger(DataDirectory data) {
        var kept = FaultRun.ledger(data);
        return Files.isDirectory(kept) ? new LedgerFiles(kept) : Ledger.none();
    }
}
