package io.tierline.chaos.run;

import io.tierline.chaos.deed.Attack;
import io.tierline.chaos.deed.Done;
import io.tierline.chaos.deed.Plan;
import io.tierline.chaos.ledger.LedgerFiles;
import io.tierline.chaos.ledger.LedgerWriter;
import io.tierline.chaos.load.Load;
import io.tierline.chaos.load.Policy;
import io.tierline.chaos.load.Traffic;
import io.tierline.chaos.load.Writer;
import io.tierline.chaos.log.Positions;
import io.tierline.chaos.rig.Rig;
import io.tierline.chaos.verify.Boards;
import io.tierline.chaos.verify.Verification;
import io.tierline.contracts.topic.Topic;
import io.tierline.platform.http.Refused;
import io.tierline.platform.layout.DataDirectory;
import io.tierline.platform.run.CannotRun;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * A fault run: load on a rig of its own, deed after deed done to its processes, and then the verification of all that
 * was said.
 */
public final class FaultRun {
    private static final int PARTITIONS = Topic.DEFAULT_PARTNER_PARTITIONS;

    private final Settings settings;
    private final DataDirectory data;
    private final Path project;
    private final Narrator narrator;
    private final Clock clock;

    /**
     * A run, not begun yet.
     *
     * @param data a directory of its own
     * @param project the built project that the scoring service is started from
     */
    public FaultRun(Settings settings, DataDirectory data, Path project, Narrator narrator, Clock clock) {
        this.settings = settings;
        this.data = data;
        this.project = project;
        this.narrator = narrator;
        this.clock = clock;
    }

    /** Where a run on that directory keeps what was acknowledged. */
    public static Path ledger(DataDirectory data) {
        return data.root().resolve("ledger");
    }

    /** Carries it out. */
    public Outcome carryOut() throws CannotRun, IOException, Refused, InterruptedException {
        narrator.say(
                "Starting a broker and %d of the scoring service in %s".formatted(settings.instances(), data.root()));
        try (var rig = Rig.start(data, project, settings.instances(), settings.heap(), narrator::say);
                var ledger = new LedgerWriter(ledger(data));
                var writer = new Writer(rig.connection(), ledger);
                var positions = new Positions(rig.connection())) {
            var traffic = new Traffic(settings.seed(), settings.partners(), PARTITIONS);
            var policy = new Policy(PARTITIONS);
            writer.send(policy.publish(clock.instant()));
            traffic.roster(clock.instant()).forEach(writer::send);
            double measured =
                    settings.rate() > 0 ? 0 : new Calibration(rig, writer, traffic, positions, clock.instant()).speed();
            if (measured > 0) narrator.say("The scoring service reads %,.0f records/s".formatted(measured));
            double rate = settings.rate() > 0 ? settings.rate() : measured / 2;
            narrator.say("Load: %,.0f records/s; seed %d, %d deeds".formatted(rate, settings.seed(), settings.kills()));
            long begun = System.nanoTime();
            var done = underLoad(rig, writer, positions, traffic, policy, rate);
            writer.flush();
            var lasted = Duration.ofNanos(System.nanoTime() - begun);
            ledger.flush();
            var written = ledger.totals();
            narrator.say("%,d records acknowledged, %,d of them poison; verifying"
                    .formatted(written.acknowledged(), written.poison()));
            rig.awaitReady();
            var report = new Verification(
                            rig.connection(),
                            new Boards(rig.scorerUrls(), rig.token(clock)),
                            new LedgerFiles(ledger(data)),
                            clock)
                    .run();
            return new Outcome(measured, rate, written, lasted, done, rig.revived(), report);
        }
    }

    private List<Done> underLoad(
            Rig rig, Writer writer, Positions positions, Traffic traffic, Policy policy, double rate)
            throws CannotRun, IOException, InterruptedException {
        var plan = Plan.of(settings.seed(), settings.kills(), rig.all().size(), settings.pauses());
        try (var load = new Load(traffic, writer, rate, clock.instant())) {
            load.start();
            return new Attack(rig.all(), positions, narrator).carryOut(plan, number -> lead(number, policy, writer));
        }
    }

    /** What the program's lead does in the middle of it, at moments spread over the deeds. */
    private void lead(int deed, Policy policy, Writer writer) {
        int quarter = Math.max(1, settings.kills() / 4);
        if (deed == quarter || deed == 3 * quarter)
            policy.openCycle(clock.instant()).forEach(writer::send);
        if (deed == 2 * quarter) writer.send(policy.publishInvalid(clock.instant()));
        if (deed == 2 * quarter || deed == settings.kills()) writer.send(policy.publish(clock.instant()));
    }
}
