package io.tierline.partner.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.service.projection.LogEntry;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterTest {
    @Test
    void a_letter_is_about_the_record_it_names() {
        var letter = Letter.refused(entry(
                "emea/acme",
                "{}",
                Map.of(
                        "reason",
                        "bad",
                        "origin-topic",
                        "engagements",
                        "origin-partition",
                        "3",
                        "origin-offset",
                        "41")));
        assertThat(letter.id()).isEqualTo("engagements-3-41");
        assertThat(letter.program()).isEqualTo("emea");
        assertThat(letter.reason()).isEqualTo("bad");
    }

    @Test
    void a_letter_that_does_not_say_whence_is_about_itself() {
        var letter = Letter.refused(entry("emea/acme", "{}", Map.of("origin-topic", "engagements")));
        assertThat(letter.id()).isEqualTo("dead-letters-2-7");
        assertThat(letter.reason()).isEqualTo("no reason was given");
    }

    @ParameterizedTest
    @CsvSource({"emea/acme,emea", "emea,emea", "Not A Program/x,''", "'',''"})
    void the_program_is_what_the_key_names_if_it_can_be_one(String key, String program) {
        assertThat(Letter.refused(entry(key, "{}", Map.of())).program()).isEqualTo(program);
    }

    @Test
    void an_event_in_binary_mode_is_kept_whole_in_structured_form() {
        var headers = Map.of("ce_specversion", "1.0", "ce_id", "e1", "ce_type", "tierline.activity.logged");
        assertThat(Letter.refused(entry("emea/acme", "{\"kind\":1}", headers)).value())
                .asString()
                .contains("\"id\":\"e1\"", "\"data\":{\"kind\":1}");
        assertThat(Letter.refused(entry("emea/acme", "no json", headers)).value())
                .asString()
                .contains("\"data\":\"no json\"");
    }

    @Test
    void reasons_are_cut_and_fit_to_be_stored() {
        var letter = Letter.refused(entry("emea/acme", "{}", Map.of("reason", "a\0b" + "x".repeat(5_000))));
        assertThat(letter.reason()).startsWith("abx").hasSizeLessThanOrEqualTo(4_000);
    }

    private static LogEntry entry(String key, String value, Map<String, String> headers) {
        var all = new RecordHeaders();
        headers.forEach((name, text) -> all.add(name, text.getBytes(StandardCharsets.UTF_8)));
        return new LogEntry(new ConsumerRecord<>(
                "dead-letters",
                2,
                7,
                1_000L,
                TimestampType.LOG_APPEND_TIME,
                0,
                0,
                key.getBytes(StandardCharsets.UTF_8),
                value.getBytes(StandardCharsets.UTF_8),
                all,
                Optional.empty()));
    }
}
