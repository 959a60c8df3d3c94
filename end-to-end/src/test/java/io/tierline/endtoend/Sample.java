package io.tierline.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.tierline.contracts.codec.CloudEvents;
import io.tierline.platform.sample.SampleProgram;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.FrameworkReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The sample program as lines of events for another program id, with its framework and team. */
final class Sample {
    private Sample() {}

    static List<String> lines() {
        var sample = new SampleProgram(7, Instant.now().truncatedTo(ChronoUnit.DAYS));
        return sample.events().stream().map(Sample::line).toList();
    }

    private static String line(io.tierline.contracts.event.Event event) {
        var tree = CloudEvents.tree(event);
        tree.remove("program");
        return new String(tree.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    static JsonNode framework() {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(SampleProgram.framework());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Framework read(JsonNode document) {
        Map<String, ?> tree = Whole.JSON.convertValue(document, Map.class);
        return Objects.requireNonNull(FrameworkReader.read(tree).framework());
    }

    /** Publishes the framework and enters the team. */
    static void prepare(Whole program) {
        program.put("lead", "/framework", framework());
        for (var member : SampleProgram.team()) program.put("lead", "/team/" + member.id(), member.body());
    }
}
