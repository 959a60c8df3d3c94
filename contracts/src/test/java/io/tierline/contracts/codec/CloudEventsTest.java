package io.tierline.contracts.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tierline.contracts.event.EngagementEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventsTest {
    private static final Instant NOON = Instant.parse("2027-01-31T12:00:00Z");
    private static final String DEAL = """
            {"specversion":"1.0","id":"d-1","source":"/crm","type":"tierline.deal.changed","subject":"acme",
             "time":"2027-01-31T11:00:00+01:00","data":{"dealId":"D-1","status":"won","amount":1250.50,
             "currency":"EUR","attribution":"sourced","closedAt":"2027-01-30T09:00:00Z"}}""";

    @Test
    void a_deal_is_read_with_its_defaults_and_its_time_in_utc() throws UnreadableEvent {
        var event = CloudEvents.read(bytes(DEAL), "emea", NOON).event();
        assertThat(event.program()).isEqualTo("emea");
        assertThat(event.time()).isEqualTo(Instant.parse("2027-01-31T10:00:00Z"));
        assertThat(event.data()).isInstanceOfSatisfying(EngagementEvent.DealChanged.class, deal -> {
            assertThat(deal.amount()).isEqualByComparingTo("1250.50");
            assertThat(deal.share()).isEqualByComparingTo("1");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/id | /id",
                "/source | /source",
                "/time | /time",
                "/subject | /subject",
                "/data/dealId | /data/dealId",
                "/data/amount | /data/amount",
                "/data/currency | /data/currency",
                "/data/closedAt | /data/closedAt",
                "/data/attribution | /data/attribution"
            })
    void a_missing_field_is_named(String missing, String pointer) throws IOException {
        var refused = refusal(event -> {
            int slash = missing.lastIndexOf('/');
            var parent = slash == 0 ? event : event.at(missing.substring(0, slash));
            ((ObjectNode) parent).remove(missing.substring(slash + 1));
        });
        assertThat(refused.violations()).anySatisfy(v -> {
            assertThat(v.pointer()).isEqualTo(pointer);
            assertThat(v.detail()).contains("missing");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "amount, \"NaN\"",
        "amount, 1e400",
        "amount, -1e16",
        "currency, \"EURO\"",
        "share, 0",
        "share, 1.01",
        "status, \"maybe\"",
        "closedAt, \"2027-01-31T12:00:00Z\"",
        "closedAt, \"0000-00-00\"",
        "dealId, \"a/b\"",
        "attribution, 7"
    })
    void a_wrong_data_field_is_named(String field, String value) throws IOException {
        var refused = refusal(event -> {
            try {
                ((ObjectNode) event.get("data")).set(field, EventJson.mapper().readTree(value));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        assertThat(refused.violations()).extracting("pointer").contains("/data/" + field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z", "2027-01-31T12:05:01Z", "yesterday", "2027-01-31"
            })
    void a_time_out_of_range_is_refused(String time) throws IOException {
        assertThat(refusal(event -> event.put("time", time)).violations())
                .extracting("pointer")
                .contains("/time");
    }

    @Test
    void a_time_within_the_tolerance_is_accepted() throws UnreadableEvent {
        var ahead = DEAL.replace("2027-01-31T11:00:00+01:00", "2027-01-31T12:04:59Z");
        assertThat(CloudEvents.read(bytes(ahead), "emea", NOON).event().time()).isAfter(NOON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "42", "{", "{\"a\":1}{\"b\":2}", "{\"id\":1,\"id\":2}", "nul"})
    void what_is_not_one_json_object_is_refused_with_a_reason(String text) {
        var refused = catchThrowableOfType(UnreadableEvent.class, () -> CloudEvents.read(bytes(text), "emea", NOON));
        assertThat(refused.violations()).isNotEmpty();
        assertThat(refused).message().isNotBlank();
    }

    @Test
    void all_faults_are_told_at_once() throws IOException {
        var refused = refusal(event -> {
            event.remove("id");
            ((ObjectNode) event.get("data")).put("currency", "EURO").put("share", 2);
        });
        assertThat(refused.violations()).extracting("pointer").contains("/id", "/data/currency", "/data/share");
    }

    @Test
    void unknown_data_fields_are_left_out_and_counted() throws IOException, UnreadableEvent {
        var event = (ObjectNode) EventJson.mapper().readTree(DEAL);
        ((ObjectNode) event.get("data")).put("owner", "kim").put("probability", 0.5);
        var read = CloudEvents.read(event, "emea", NOON);
        assertThat(read.unknownFields()).isEqualTo(2);
        assertThat(new String(CloudEvents.write(read.event()), StandardCharsets.UTF_8))
                .doesNotContain("kim");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"\\ud800\",\"segment\":\"smb\"}",
                "{\"name\":\"Acme\",\"segment\":\"smb\",\"attributes\":{\"a\":\"\\ud800\"}}",
                "{\"name\":\"Acme\",\"segment\":\"smb\",\"attributes\":{\"\\udc00\":1}}",
                "{\"name\":\"Acme\",\"segment\":\"smb\",\"externalIds\":{\"\\ud800x\":\"1\"}}"
            })
    void text_that_is_no_unicode_is_refused(String data) {
        var refused = catchThrowableOfType(
                UnreadableEvent.class, () -> CloudEvents.read(bytes(registered(data)), "emea", NOON));
        assertThat(refused.getMessage()).containsAnyOf("Unicode", "UTF-8");
    }

    @Test
    void attributes_are_written_by_name_in_whatever_order_they_came() throws UnreadableEvent {
        var one = registered("{\"name\":\"Acme\",\"segment\":\"smb\",\"attributes\":{\"b\":2,\"a\":1}}");
        var other = registered("{\"segment\":\"smb\",\"name\":\"Acme\",\"attributes\":{\"a\":1,\"b\":2}}");
        assertThat(CloudEvents.write(CloudEvents.read(bytes(one), "emea", NOON).event()))
                .isEqualTo(CloudEvents.write(
                        CloudEvents.read(bytes(other), "emea", NOON).event()));
    }

    private static String registered(String data) {
        return """
                {"specversion":"1.0","id":"p-1","source":"/crm","type":"tierline.partner.registered","subject":"acme",
                 "time":"2027-01-31T11:00:00Z","data":%s}""".formatted(data);
    }

    @Test
    void a_missing_field_of_an_event_of_our_own_is_named() {
        var json = """
                {"specversion":"1.0","id":"p-1","source":"/x","type":"tierline.framework.published","subject":"emea",
                 "time":"2027-01-31T11:00:00Z","data":{"version":1,"publishedBy":"kim"}}""";
        var refused = catchThrowableOfType(UnreadableEvent.class, () -> CloudEvents.read(bytes(json), "emea", NOON));
        assertThat(refused).hasMessage("/data/framework: is missing");
    }

    @Test
    void an_event_for_another_program_is_refused() throws IOException {
        assertThat(refusal(event -> event.put("program", "apac")).violations())
                .extracting("pointer")
                .containsExactly("/program");
    }

    @Test
    void a_negative_amount_is_a_credit_note_only_when_won() throws IOException {
        var refused = refusal(event -> ((ObjectNode) event.get("data"))
                .put("status", "open")
                .put("amount", -5)
                .remove("closedAt"));
        assertThat(refused.violations()).extracting("pointer").containsExactly("/data/amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "-0001-01-01", "+999999999-12-31", "1969-12-31", "3000-01-01"})
    void a_day_that_no_calendar_of_work_has_is_refused(String day) {
        var time = """
                {"specversion":"1.0","id":"t-1","source":"/crm","type":"tierline.time.logged","subject":"acme",
                 "time":"2027-01-31T10:00:00Z","data":{"member":"kim","hours":1,"on":"%s"}}""".formatted(day);
        var refused = catchThrowableOfType(UnreadableEvent.class, () -> CloudEvents.read(bytes(time), "emea", NOON));
        assertThat(refused.violations()).extracting("pointer").containsExactly("/data/on");
    }

    @Test
    void texts_that_are_searched_by_or_kept_per_partner_are_short() {
        var partner = """
                {"specversion":"1.0","id":"%s","source":"/crm","type":"tierline.partner.registered","subject":"acme",
                 "time":"2027-01-31T10:00:00Z",
                 "data":{"name":"Acme","segment":"%s","attributes":{"story":"%s"}}}""".formatted("é".repeat(257), "s".repeat(257), "x".repeat(4_001));
        var refused = catchThrowableOfType(UnreadableEvent.class, () -> CloudEvents.read(bytes(partner), "emea", NOON));
        assertThat(refused.violations())
                .extracting("pointer")
                .containsExactlyInAnyOrder("/id", "/data/segment", "/data/attributes/story");
    }

    @Test
    void deal_ids_may_be_longer_than_partner_ids_but_not_endless() throws IOException, UnreadableEvent {
        var event = (ObjectNode) EventJson.mapper().readTree(DEAL);
        ((ObjectNode) event.get("data")).put("dealId", "d".repeat(256));
        assertThat(CloudEvents.read(event, "emea", NOON).unknownFields()).isZero();
        assertThat(refusal(deal -> deal.put("subject", "p".repeat(129))).violations())
                .extracting("pointer")
                .containsExactly("/subject");
        assertThat(refusal(deal -> ((ObjectNode) deal.get("data")).put("dealId", "d".repeat(257)))
                        .violations())
                .extracting("pointer")
                .containsExactly("/data/dealId");
    }

    @Test
    void binary_mode_on_kafka_is_read_like_structured_mode() throws IOException, UnreadableEvent {
        var structured = CloudEvents.read(bytes(DEAL), "emea", NOON).event();
        var headers = new RecordHeaders();
        var tree = EventJson.mapper().readTree(DEAL);
        for (var field : List.of("specversion", "id", "source", "type", "subject", "time"))
            headers.add("ce_" + field, bytes(tree.get(field).textValue()));
        var read = KafkaEvents.read(
                bytes("emea/acme"), EventJson.mapper().writeValueAsBytes(tree.get("data")), headers, NOON);
        assertThat(read.event()).isEqualTo(structured);
    }

    @Test
    void a_record_key_of_another_partner_is_refused() {
        var refused = catchThrowableOfType(
                UnreadableEvent.class,
                () -> KafkaEvents.read(bytes("emea/other"), bytes(DEAL), new RecordHeaders(), NOON));
        assertThat(refused).message().contains("emea/acme");
    }

    private static UnreadableEvent refusal(Consumer<ObjectNode> change) throws IOException {
        var event = (ObjectNode) EventJson.mapper().readTree(DEAL);
        change.accept(event);
        return catchThrowableOfType(UnreadableEvent.class, () -> CloudEvents.read(event, "emea", NOON));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
