package io.tierline.service.projection;

import io.tierline.contracts.codec.UnreadableEvent;
import io.tierline.contracts.event.ProgramEvent;
import io.tierline.contracts.topic.Topic;
import io.tierline.service.log.KafkaSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** The committed names of one program as they stand in the log itself. */
final class LogReader {
    private LogReader() {}

    static List<String> committed(KafkaSettings kafka, String program) {
        var partition = new TopicPartition(Topic.FRAMEWORKS.topicName(), 0);
        List<String> names = new ArrayList<>();
        try (var consumer = new KafkaConsumer<byte[], byte[]>(kafka.reader())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end)
                for (var record : consumer.poll(Duration.ofMillis(50))) {
                    var entry = new LogEntry(record);
                    if (entry.key().equals(program)
                            && entry.read().event().data() instanceof ProgramEvent.ProgramChanged changed)
                        names.add(changed.name());
                }
        } catch (UnreadableEvent e) {
            throw new AssertionError(e);
        }
        return names;
    }
}
