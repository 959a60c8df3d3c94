package io.tierline.partner.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.contracts.codec.CloudEvents;
import io.tierline.contracts.topic.RecordKey;
import io.tierline.partner.Api;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class CanonicalRecordsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final RecordKey KEY = new RecordKey("emea", "acme");

    @Test
    void the_identity_is_the_same_read_from_the_record_or_from_the_event() throws Exception {
        var json = Api.activity("e-1", "acme").getBytes(StandardCharsets.UTF_8);
        var checked = CheckedEvent.of(json, "emea", NOW);
        var event = CloudEvents.read(json, "emea", NOW).event();
        var record = record(checked.record().value(), checked.record().headers().toArray());
        assertThat(CanonicalRecords.identity(record, KEY)).contains(checked.identity());
        assertThat(CanonicalRecords.identity(event)).isEqualTo(checked.identity());
    }

    @Test
    void a_record_without_the_mark_or_without_an_event_has_none() throws Exception {
        var marked = CheckedEvent.of(Api.activity("e-1", "acme").getBytes(StandardCharsets.UTF_8), "emea", NOW)
                .record();
        assertThat(CanonicalRecords.identity(record(marked.value()), KEY)).isEqualTo(Optional.empty());
        for (var liar : new String[] {"", "null", "[1]", "{\"id\":{}}", "{\"id\":\"x\"}", "{\"id\":\"x\",\"source\""})
            assertThat(CanonicalRecords.identity(
                            record(
                                    liar.getBytes(StandardCharsets.UTF_8),
                                    marked.headers().toArray()),
                            KEY))
                    .as(liar)
                    .isEmpty();
    }

    @Test
    void identities_differ_by_program_source_id_and_body() {
        var body = new byte[] {1};
        var one = EventIdentity.of("emea", "/a", "b", body);
        assertThat(EventIdentity.of("emea", "/a", "b", body)).isEqualTo(one);
        assertThat(EventIdentity.of("emea", "/a", "b", new byte[] {2}).key()).isEqualTo(one.key());
        assertThat(EventIdentity.of("emea", "/a", "b", new byte[] {2}).body()).isNotEqualTo(one.body());
        assertThat(EventIdentity.of("apac", "/a", "b", body).key()).isNotEqualTo(one.key());
        assertThat(EventIdentity.of("emea", "/", "ab", body).key()).isNotEqualTo(one.key());
    }

    private static ConsumerRecord<byte[], byte[]> record(byte[] value, Header... headers) {
        return new ConsumerRecord<>(
                "engagements",
                0,
                0,
                0L,
                TimestampType.LOG_APPEND_TIME,
                0,
                0,
                new byte[0],
                value,
                new RecordHeaders(headers),
                Optional.empty());
    }
}
