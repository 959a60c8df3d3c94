package io.tierline.tiering.cycle;

import io.tierline.contracts.codec.KafkaEvents;
import io.tierline.contracts.event.CycleEvent.CycleOpened;
import io.tierline.contracts.topic.Topic;
import io.tierline.tiering.fold.Minted;
import io.tierline.tiering.framework.Frameworks;
import io.tierline.tiering.framework.Published;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A cycle that is being opened: one event, in the log of cycles and as the barrier in every partition. */
record Opening(String program, String cycle, Instant asOf, Published framework, int partitions, int attempt) {
    static final String MANUAL = "manual";
    static final String SCHEDULED = "scheduled";

    List<ProducerRecord<byte[], byte[]>> records(String trigger, String requestedBy, Instant now) {
        var event = Minted.aboutProgram(
                attempt == Attempts.FIRST ? "opened/" + cycle : "opened/" + cycle + "/" + attempt,
                program,
                now,
                new CycleOpened(
                        cycle,
                        asOf,
                        framework.version(),
                        Frameworks.document(framework.document()),
                        partitions,
                        trigger,
                        requestedBy,
                        Attempts.said(attempt)));
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        records.add(KafkaEvents.record(event));
        for (var topic : List.of(Topic.PARTNERS, Topic.ENGAGEMENTS))
            for (int partition = 0; partition < partitions; partition++)
                records.add(KafkaEvents.record(event, topic, partition));
        return records;
    }
}
