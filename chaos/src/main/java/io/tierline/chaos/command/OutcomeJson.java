package io.tierline.chaos.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tierline.chaos.deed.Done;
import io.tierline.chaos.run.Outcome;
import io.tierline.chaos.run.Settings;
import io.tierline.chaos.verify.Report;
import io.tierline.contracts.codec.EventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Outcomes and reports for programs. */
final class OutcomeJson {
    private OutcomeJson() {}

    static void write(Path file, Settings settings, Outcome outcome) throws IOException {
        var root = EventJson.mapper().createObjectNode();
        root.put("seed", settings.seed()).put("kills", settings.kills()).put("instances", settings.instances());
        root.put("measuredPerSecond", outcome.measured()).put("ratePerSecond", outcome.rate());
        root.put("lastedSeconds", seconds(outcome.lasted()));
        root.putObject("records")
                .put("acknowledged", outcome.written().acknowledged())
                .put("poison", outcome.written().poison())
                .put("unanswered", outcome.written().unanswered());
        root.putObject("recoverySeconds")
                .put("p50", seconds(outcome.recovery(0.5).orElse(null)))
                .put("max", seconds(outcome.recovery(1).orElse(null)));
        root.put("endedOfTheirOwnAccord", outcome.revived());
        var deeds = root.putArray("deeds");
        outcome.done().forEach(done -> deed(deeds.addObject(), done));
        report(root.putObject("verification"), outcome.report());
        write(file, root);
    }

    static void write(Path file, Report report) throws IOException {
        var root = EventJson.mapper().createObjectNode();
        report(root, report);
        write(file, root);
    }

    private static void write(Path file, ObjectNode root) throws IOException {
        Files.writeString(
                file, EventJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
    }

    private static void deed(ObjectNode node, Done done) {
        node.put("number", done.deed().number()).put("victim", done.victim());
        node.put("deed", done.deed().what().wireName())
                .put("words", done.deed().what().words());
        node.put("atSeconds", seconds(done.at())).put("recoverySeconds", seconds(done.recovery()));
    }

    private static void report(ObjectNode node, Report report) {
        node.put("clean", report.clean()).put("differences", report.total());
        var checks = node.putArray("checks");
        for (var tally : report.tallies())
            checks.addObject()
                    .put("check", tally.check().wireName())
                    .put("compared", tally.compared())
                    .put("differences", tally.differences());
        var found = node.putArray("found");
        for (var difference : report.differences())
            found.addObject().put("check", difference.check().wireName()).put("what", difference.what());
    }

    private static @Nullable Double seconds(@Nullable Duration time) {
        return time == null ? null : time.toMillis() / 1e3;
    }
}
