package io.tierline.platform.sample;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.tierline.contracts.codec.CloudEvents;
import io.tierline.contracts.event.Event;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * An invented partner program of 140 partners over 15 months up to its present. The same seed and present give the same
 * events, byte for byte.
 *
 * @param seed source of all chance
 * @param now the program's present, on a whole second
 */
public record SampleProgram(long seed, Instant now) {
    public static final String ID = "demo";
    public static final String NAME = "Harbourlight Software partner program";
    public static final String TIME_ZONE = "America/New_York";

    /** About fifteen months. */
    private static final Duration HISTORY = Duration.ofDays(456);

    public SampleProgram {
        now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Every event, oldest first. */
    public List<Event> events() {
        var draw = new Draw(seed);
        var journal = new Journal(ID, now);
        var roster = new Roster(draw.apart(), now.minus(HISTORY), now);
        var partners = roster.partners();
        roster.write(partners, journal);
        new Deals(draw.apart(), now).write(partners, journal);
        var team = team().stream().map(SampleMember::id).toList();
        new Activities(draw.apart(), now, team).write(partners, journal);
        return journal.inOrder();
    }

    /** Writes every event, one a line. */
    public void writeTo(OutputStream out) throws IOException {
        for (var event : events()) {
            out.write(CloudEvents.write(event));
            out.write('\n');
        }
    }

    /** The framework document, YAML. */
    public static String framework() {
        return resource("framework.yaml");
    }

    /** The team, whose hours do not quite suffice for what the framework promises. */
    public static List<SampleMember> team() {
        var members = new ArrayList<SampleMember>();
        try {
            new YAMLMapper()
                    .readTree(resource("team.yaml"))
                    .properties()
                    .forEach(member -> members.add(new SampleMember(member.getKey(), member.getValue())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(members);
    }

    private static String resource(String name) {
        try (var in = Objects.requireNonNull(SampleProgram.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
