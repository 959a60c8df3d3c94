package io.tierline.benchmarks.flink;

import java.nio.charset.StandardCharsets;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Makes the record of a score, key and JSON. */
final class ScoreRecords implements KafkaRecordSerializationSchema<Tuple2<String, byte[]>> {
    private static final long serialVersionUID = 1L;

    private final String topic;

    ScoreRecords(String topic) {
        this.topic = topic;
    }

    @Override
    public ProducerRecord<byte[], byte[]> serialize(
            Tuple2<String, byte[]> score, KafkaSinkContext context, Long timestamp) {
        return new ProducerRecord<>(topic, score.f0.getBytes(StandardCharsets.UTF_8), score.f1);
    }
}
