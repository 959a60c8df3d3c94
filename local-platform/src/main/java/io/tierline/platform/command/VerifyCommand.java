package io.tierline.platform.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tierline.contracts.codec.EventJson;
import io.tierline.platform.access.Role;
import io.tierline.platform.http.Api;
import io.tierline.platform.http.Refused;
import io.tierline.platform.layout.InstanceSecrets;
import io.tierline.platform.layout.Service;
import io.tierline.platform.layout.ServiceConfig;
import io.tierline.platform.run.CannotRun;
import io.tierline.verification.Answers;
import io.tierline.verification.CannotVerify;
import io.tierline.verification.Findings;
import io.tierline.verification.Verification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Recomputes a cycle from the log alone. */
@Command(
        name = "verify",
        description = "Recomputes a closed cycle from the log alone, and says whether what was decided, and what the "
                + "database holds, is the same.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:all is as recomputed",
            "1:something differs, and is named",
            "2:it could not be carried out, which says nothing about the cycle"
        })
final class VerifyCommand implements Callable<Integer> {
    private static final int DIFFERS = 1;
    private static final int COULD_NOT = 2;
    private static final int MOST_SHOWN = 50;
    private static final ObjectMapper JSON = EventJson.mapper();
    /** Its client tells much of itself; held here because the logging system forgets levels of loggers nobody holds. */
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    @Mixin
    private Place place;

    @Option(names = "--program", required = true, paramLabel = "P", description = "Program of the cycle.")
    private String program;

    @Option(names = "--cycle", paramLabel = "ID", description = "The cycle (default: the one that closed last).")
    private @Nullable String cycle;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes all that was found as JSON.")
    private @Nullable Path file;

    @Option(
            names = "--kafka",
            paramLabel = "FILE",
            description = "Properties of a Kafka client, for another cluster than the local one.")
    private @Nullable Path kafka;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Address of the HTTP API, if not the local one; the token comes from TIERLINE_TOKEN.")
    private @Nullable String url;

    @Override
    public Integer call() {
        KAFKA.setLevel(Level.SEVERE);
        try {
            var found = Verification.run(client(), program, cycle, answers());
            if (file != null) Files.writeString(file, JSON.writeValueAsString(found) + "\n");
            tell(found, Screen.standard());
            return found.same() ? 0 : DIFFERS;
        } catch (CannotVerify | CannotRun | IOException | UncheckedIOException e) {
            return couldNot(String.valueOf(e.getMessage()));
        } catch (OutOfMemoryError _) {
            return couldNot("the memory is used up. Give it more: TIERLINE_VERIFY_HEAP=4g ./tierline verify …");
        } catch (RuntimeException | Error e) {
            // Left alone, the JVM would end with the status that says that something differs.
            e.printStackTrace();
            return couldNot("%s is a fault that nobody foresaw; it says nothing about the cycle. ".formatted(e)
                    + "Check --kafka, --url and --json, then report it with the lines above.");
        }
    }

    private static int couldNot(String why) {
        System.err.println("tierline: cannot verify: " + why);
        return COULD_NOT;
    }

    private Map<String, String> client() throws CannotRun, IOException {
        if (kafka == null) {
            var data = place.existing();
            return new ServiceConfig(data, place.ports(), InstanceSecrets.of(data))
                    .kafka()
                    .clientSettings();
        }
        var properties = new Properties();
        try (var in = Files.newBufferedReader(kafka)) {
            properties.load(in);
        }
        var settings = new HashMap<String, String>();
        for (var name : properties.stringPropertyNames()) settings.put(name, properties.getProperty(name));
        return settings;
    }

    private Api api() throws CannotRun, IOException {
        if (url == null)
            return Api.at(place.ports().url(Service.CONSOLE), TokenCommand.own(place.existing(), Role.VIEWER, program));
        var token = System.getenv("TIERLINE_TOKEN");
        if (token == null) throw new CannotRun("--url needs a token in the environment variable TIERLINE_TOKEN");
        return Api.at(url, token);
    }

    /** Asks for an API only once there is something to ask: the log is read first. */
    private Answers answers() {
        return new Answers() {
            @Override
            public String document(String path) throws CannotVerify {
                return asked(api -> api.get(at(path)).toString());
            }

            @Override
            public Stream<String> lines(String path) throws CannotVerify {
                return asked(api -> api.lines(at(path)));
            }
        };
    }

    private String at(String path) {
        return "/api/programs/" + program + path;
    }

    /** A call of the API. */
    @FunctionalInterface
    private interface Call<T> {
        T to(Api api) throws IOException, Refused;
    }

    private <T> T asked(Call<T> call) throws CannotVerify {
        try {
            return call.to(api());
        } catch (IOException | UncheckedIOException | Refused | CannotRun e) {
            throw new CannotVerify("the API does not answer what the database holds: " + e.getMessage(), e);
        }
    }

    private static void tell(Findings found, Screen screen) {
        var out = screen.out();
        out.printf(
                "cycle %s of %s, as of %s: %d partners, recomputed through %d cycles from %d records of the log%n",
                found.cycle(), found.program(), found.asOf(), found.partners(), found.cycles(), found.records());
        if (found.same()) {
            out.println(screen.green("same")
                    + ": the cycle, its moves, and every field of %d decisions in the log and of %d in the database"
                            .formatted(found.counts().get("log"), found.counts().get("tables")));
            var placed = found.counts().get("placed");
            if (placed != null) out.printf("%d partners are now where the log of moves puts them%n", placed);
            out.println("digest over all receipts " + found.receipts());
            return;
        }
        found.differences().stream().limit(MOST_SHOWN).forEach(difference -> out.println("  " + difference.text()));
        int more = found.differences().size() - MOST_SHOWN;
        if (more > 0) out.printf("  and %d more%n", more);
        out.println(screen.red("differs") + ": " + found.differences().size() + " fields");
    }
}
