package io.tierline.scoring.stream;

import io.tierline.contracts.topic.Topic;
import io.tierline.scoring.topology.DeadLetter;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jboss.logging.Logger;

/**
 * A fault of ours on one record becomes a dead letter and an error in the log, and the partition goes on. Faults of the
 * platform (disk, broker, a lost partition) are not the record's: they end the thread, which is replaced and tries again.
 */
public final class ProcessingFaults implements ProcessingExceptionHandler {
    private static final Logger LOG = Logger.getLogger(ProcessingFaults.class);

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception fault) {
        if (fault instanceof KafkaException) return Response.fail();
        if (context.sourceRawKey() == null && context.sourceRawValue() == null) {
            LOG.errorf(fault, "fault of task %s outside any record", context.taskId());
            return Response.resume();
        }
        LOG.errorf(fault, "fault on %s-%d at %d", context.topic(), context.partition(), context.offset());
        var letter = DeadLetter.of(
                context.sourceRawKey(),
                context.sourceRawValue(),
                context.headers(),
                new DeadLetter.Origin(context.topic(), context.partition(), context.offset()),
                "the scoring service failed on it: " + fault);
        return Response.resume(List.of(new ProducerRecord<>(
                Topic.DEAD_LETTERS.topicName(), null, letter.key(), letter.value(), letter.headers())));
    }

    @Override
    public void configure(Map<String, ?> configs) {}
}
