package io.tierline.scoring.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private static final byte[] KEY = "demo/acme".getBytes(StandardCharsets.UTF_8);
    private static final byte[] VALUE = "value".getBytes(StandardCharsets.UTF_8);
    private static final Record<byte[], byte[]> RECORD = new Record<>(KEY, VALUE, 0);

    @Test
    void a_fault_of_ours_becomes_a_dead_letter() {
        var response = new ProcessingFaults().handleError(new At(KEY, VALUE), RECORD, new IllegalStateException("bug"));

        assertThat(response.result()).isEqualTo(ProcessingExceptionHandler.Result.RESUME);
        assertThat(response.deadLetterQueueRecords()).singleElement().satisfies(letter -> {
            assertThat(letter.topic()).isEqualTo("dead-letters");
            assertThat(letter.key()).isEqualTo(KEY);
            assertThat(letter.value()).isEqualTo(VALUE);
            assertThat(new String(letter.headers().lastHeader("reason").value(), StandardCharsets.UTF_8))
                    .contains("IllegalStateException: bug");
            assertThat(new String(letter.headers().lastHeader("origin-offset").value(), StandardCharsets.UTF_8))
                    .isEqualTo("42");
        });
    }

    @Test
    void a_fault_of_the_platform_is_not_the_record_s() {
        var response = new ProcessingFaults()
                .handleError(new At(KEY, VALUE), RECORD, new ProcessorStateException("no space left on device"));

        assertThat(response.result()).isEqualTo(ProcessingExceptionHandler.Result.FAIL);
    }

    @Test
    void only_a_record_that_is_too_large_is_left_out() {
        var record = new ProducerRecord<>("scores", KEY, VALUE);
        var handler = new ProductionFaults();

        assertThat(handler.handleError(new At(KEY, VALUE), record, new RecordTooLargeException())
                        .result())
                .isEqualTo(ProductionExceptionHandler.Result.RESUME);
        assertThat(handler.handleError(new At(KEY, VALUE), record, new TopicAuthorizationException("scores"))
                        .result())
                .isEqualTo(ProductionExceptionHandler.Result.FAIL);
    }

    private record At(byte[] sourceRawKey, byte[] sourceRawValue) implements ErrorHandlerContext {
        @Override
        public String topic() {
            return "partners";
        }

        @Override
        public int partition() {
            return 1;
        }

        @Override
        public long offset() {
            return 42;
        }

        @Override
        public Headers headers() {
            return new RecordHeaders();
        }

        @Override
        public String processorNodeId() {
            return "score";
        }

        @Override
        public TaskId taskId() {
            return new TaskId(1, 1);
        }

        @Override
        public long timestamp() {
            return 0;
        }
    }
}
