package io.tierline.chaos.load;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.tierline.contracts.codec.KafkaEvents;
import io.tierline.contracts.event.CycleEvent.CycleOpened;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.EventData;
import io.tierline.contracts.event.ProgramEvent.FrameworkPublished;
import io.tierline.contracts.topic.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a program's lead does during a fault run: publishes framework versions, valid and not, and opens cycles. */
public final class Policy {
    private static final String SOURCE = "/chaos/lead";
    private static final String LEAD = "chaos";

    private final int partitions;
    private int version;
    private int cycles;

    /** @param partitions of the topics keyed by partner */
    public Policy(int partitions) {
        this.partitions = partitions;
    }

    /** The next version: weights shift from one to the other. */
    public Sending publish(Instant at) {
        version++;
        return Sending.good(
                event("framework-" + version, at, new FrameworkPublished(version, LEAD, document(version))));
    }

    /** A version whose weights do not total 100. */
    public Sending publishInvalid(Instant at) {
        var document = document(version);
        document.put("factors", List.of());
        var published = new FrameworkPublished(version + 1, LEAD, document);
        return new Sending(KafkaEvents.record(event("framework-invalid-" + version, at, published)), true);
    }

    /** A cycle's barrier for every partition, each of them twice, and the word that it was opened. */
    public List<Sending> openCycle(Instant asOf) {
        var cycle = "cycle-" + ++cycles;
        var opened = new CycleOpened(cycle, asOf, version, document(version), partitions, "manual", LEAD);
        var event = event(cycle, asOf, opened);
        var sendings = new ArrayList<Sending>();
        sendings.add(Sending.good(event));
        for (int time = 0; time < 2; time++)
            for (int partition = 0; partition < partitions; partition++)
                for (var topic : List.of(Topic.PARTNERS, Topic.ENGAGEMENTS))
                    sendings.add(new Sending(KafkaEvents.record(event, topic, partition), false));
        return sendings;
    }

    private static Event event(String id, Instant at, EventData data) {
        return new Event(id, SOURCE, Traffic.PROGRAM, Traffic.PROGRAM, at, data);
    }

    private static Map<String, Object> document(int version) {
        try (var in = Objects.requireNonNull(
                Policy.class.getResourceAsStream("framework-%d.yaml".formatted(1 + version % 2)))) {
            return new YAMLMapper().readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
