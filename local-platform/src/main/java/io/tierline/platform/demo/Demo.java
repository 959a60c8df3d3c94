package io.tierline.platform.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tierline.platform.access.Role;
import io.tierline.platform.access.TokenMint;
import io.tierline.platform.http.Api;
import io.tierline.platform.http.Refused;
import io.tierline.platform.layout.DataDirectory;
import io.tierline.platform.load.EventFile;
import io.tierline.platform.load.Loader;
import io.tierline.platform.run.CannotRun;
import io.tierline.platform.sample.SampleProgram;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The demonstration in a running instance: each step is done once, and found done when the demonstration is run again,
 * also after it was interrupted anywhere.
 */
public final class Demo {
    private static final String PROGRAM = "/api/programs/" + SampleProgram.ID;
    private static final long SEED = 20_261_123;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LIFE = Duration.ofHours(12);

    private final DataDirectory data;
    private final Path note;
    private final Api lead;
    private final Api admin;
    private final Api integration;
    private final DemoStep step;

    /**
     * A demonstration.
     *
     * @param base address of the instance's console
     * @param mint makes the tokens that the instance accepts
     */
    public Demo(DataDirectory data, String base, TokenMint mint, DemoStep step) {
        this.data = data;
        this.note = data.config("demo");
        this.step = step;
        this.lead = Api.at(base, token(mint, Role.LEAD));
        this.admin = lead.as(token(mint, Role.ADMIN));
        this.integration = lead.as(token(mint, Role.INTEGRATION));
    }

    /** A token for people to log in with: they may do everything inside this program, and nothing outside it. */
    public static String token(TokenMint mint, Role role) {
        return mint.token("demo-" + role.wireName(), role, List.of(SampleProgram.ID), Instant.now(), LIFE);
    }

    /**
     * Carries out what is not done yet, and shows how things stand.
     *
     * @throws CannotRun if the instance takes too long
     */
    public DemoOutcome run() throws IOException, Refused, CannotRun {
        once("program", "making the program", this::makeProgram);
        once("framework", "publishing the framework", this::publishFramework);
        once("events", "loading fifteen months of events", this::loadEvents);
        once("team", "entering the team", this::enterTeam);
        once("cycle", "closing a re-score cycle", this::closeCycle);
        step.doing("waiting for the plan");
        var tiers = lead.get(PROGRAM + "/tiers");
        return new DemoOutcome(tiers, planAfter(tiers), lead.get(PROGRAM + "/team"));
    }

    private interface Action {
        String carryOut() throws IOException, Refused, CannotRun;
    }

    private void once(String name, String words, Action action) throws IOException, Refused, CannotRun {
        var done = new TreeMap<>(data.read(note));
        if (done.containsKey(name)) return;
        step.doing(words);
        done.put(name, action.carryOut());
        data.write(note, done);
    }

    private String makeProgram() throws IOException, Refused {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("name", SampleProgram.NAME).put("timeZone", SampleProgram.TIME_ZONE);
        var _ = admin.put(PROGRAM, body);
        return Instant.now().toString();
    }

    private String publishFramework() throws IOException, Refused {
        var answer = lead.put(PROGRAM + "/framework", "application/yaml", SampleProgram.framework());
        return answer.path("version").asText();
    }

    /** The program's present is the moment it was made, so that loading again sends the very same events. */
    private String loadEvents() throws IOException, Refused, CannotRun {
        var present = Instant.parse(
                data.read(note).getOrDefault("program", Instant.now().toString()));
        var file = data.root().resolve("demo-events.ndjson");
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            new SampleProgram(SEED, present).writeTo(out);
        }
        try (var events = EventFile.open(file)) {
            var totals = new Loader(integration, SampleProgram.ID, PATIENCE).load(events, (_, _) -> {});
            if (totals.rejected() > 0)
                throw new CannotRun("the instance rejected sample events: " + totals.firstRejections());
            return "%d accepted, %d duplicates".formatted(totals.accepted(), totals.duplicates());
        } finally {
            Files.delete(file);
        }
    }

    private String enterTeam() throws IOException, Refused {
        for (var member : SampleProgram.team()) {
            var _ = lead.put(PROGRAM + "/team/" + member.id(), member.body());
        }
        return Integer.toString(SampleProgram.team().size());
    }

    private String closeCycle() throws IOException, Refused, CannotRun {
        var opened = lead.post(PROGRAM + "/cycles", "application/json", new byte[0]);
        var cycle = opened.path("cycle").asText();
        var closed =
                Await.until(PATIENCE, "the cycle to close", () -> lead.get(PROGRAM + "/cycles/" + cycle), answer -> {
                    var state = answer.path("state").asText();
                    if (state.equals("failed")) throw new CannotRun("the cycle failed: " + answer);
                    return state.equals("closed");
                });
        return closed.path("asOf").asText(cycle);
    }

    /** The plan that follows from the board: made after the board's cycle, with somebody planned. */
    private JsonNode planAfter(JsonNode tiers) throws IOException, Refused, CannotRun {
        var asOf = Instant.parse(tiers.path("asOf").asText());
        return Await.until(PATIENCE, "the plan", () -> lead.get(PROGRAM + "/allocation"), plan -> {
            var planned = plan.path("asOf").asText("");
            return !planned.isEmpty()
                    && !Instant.parse(planned).isBefore(asOf)
                    && !plan.path("members").isEmpty();
        });
    }

    /** What was done, for the curious: how many events were accepted, which version was published. */
    public Map<String, String> done() throws IOException {
        return data.read(note);
    }
}
