package io.tierline.scoring.topology;

import io.tierline.contracts.topic.Topic;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Passes framework versions and closed cycles on, so that every partition of partners learns of each. */
final class BroadcastProcessor implements Processor<byte[], byte[], byte[], Outgoing> {
    private final IncomingReader reader;
    private final Counters counters;
    private ProcessorContext<byte[], Outgoing> context;
    private DeadLetters deadLetters;

    BroadcastProcessor(IncomingReader reader, Counters counters) {
        this.reader = reader;
        this.counters = counters;
    }

    @Override
    public void init(ProcessorContext<byte[], Outgoing> context) {
        this.context = context;
        deadLetters =
                new DeadLetters(counters, record -> context.forward(record, ScoringTopology.TO_PROGRAM_DEAD_LETTERS));
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        var from = context.recordMetadata().orElseThrow();
        var appended = Instant.ofEpochMilli(record.timestamp());
        var incoming = reader.read(
                Topic.named(from.topic()), from.partition(), record.key(), record.value(), record.headers(), appended);
        switch (incoming) {
            case Incoming.FrameworkVersion _, Incoming.CycleDecided _ ->
                context.forward(
                        record.withValue(new Outgoing(record.value(), null)), ScoringTopology.TO_FRAMEWORK_BROADCAST);
            case Incoming.Irrelevant() -> {}
            case Incoming.Unusable(var reason) -> deadLetters.put(record, from, reason);
            case Incoming.OfPartner _, Incoming.Barrier _ ->
                throw new IllegalStateException("read from " + from.topic() + ": " + incoming);
        }
    }
}
