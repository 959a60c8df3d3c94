package io.tierline.capacity.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tierline.capacity.Documents;
import io.tierline.service.log.EventLog;
import io.tierline.testkit.Backends;
import io.tierline.testkit.RealBackends;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "capacity"))
class PlanPreviewTest {
    private static final String ALL_STRATEGIC = """
            [{"partner": "acme", "tier": "strategic", "rank": 1}, {"partner": "birch", "tier": "strategic", "rank": 2},
             {"partner": "cedar", "tier": "strategic", "rank": 3}, {"partner": "delta", "tier": "strategic", "rank": 4},
             {"partner": "stranger", "tier": "strategic", "rank": 5}]""";

    @Inject
    EventLog log;

    private FourPartners four;

    @BeforeEach
    void four_partners() {
        four = FourPartners.of(log);
    }

    private ValidatableResponse preview(String role, String framework, String placements) {
        return four.program()
                .as(role)
                .body("{\"framework\": %s, \"placements\": %s}".formatted(framework, placements))
                .post("/internal/programs/{p}/plan-previews", four.program().id())
                .then();
    }

    @Test
    void what_nobody_has_hours_for_is_named_and_nothing_is_told() {
        four.plannedFor("c-1");
        four.program().put("ann", FourPartners.ANN);
        four.reaches("unfunded", empty());
        var plan = four.program().allocation().jsonPath().getString("plan");
        var ends = ends();

        preview("viewer", Documents.FRAMEWORK, ALL_STRATEGIC)
                .statusCode(200)
                .body("plan", equalTo(plan))
                .body("members", is(1))
                .body("offered", is(8.0f))
                .body("used", is(6.0f))
                .body("unfunded.partners", is(2))
                .body("unfunded.hours", is(6.0f))
                .body("unfunded.before.partners", is(0))
                .body("unfunded.tiers.tier", contains("strategic"))
                .body("unfunded.items.partner", contains("cedar", "delta"))
                .body("unfunded.items[0].name", equalTo("CEDAR"))
                .body("unfunded.items[0].hoursShort", is(3.0f))
                .body("unfunded.items[0].commitments.commitment", contains("session"))
                .body("unfunded.items[0].commitments[0].hoursShort", is(3.0f))
                .body("owners.changed", is(0));

        assertThat(ends()).isEqualTo(ends);
        four.program().allocation().then().body("plan", equalTo(plan)).body("unfunded", empty());
    }

    @Test
    void owners_that_would_change_are_named_and_a_bigger_promise_takes_more() {
        four.plannedFor("c-1");
        four.program().put("ann", FourPartners.ANN);
        four.reaches("unfunded", empty());
        four.program().put("ben", """
                {"name": "Ben", "hoursPerWeek": 10, "nonPartnerShare": 0}""");
        four.reaches("members.member", contains("ann", "ben"));
        preview("lead", Documents.framework(5), """
                        [{"partner": "acme", "tier": "strategic", "rank": 1},
                         {"partner": "birch", "tier": "strategic", "rank": 2}]""")
                .statusCode(200)
                .body("used", is(10.0f))
                .body("unfunded.items", empty())
                .body("owners.changed", is(1))
                .body("owners.items[0].from", equalTo("ann"))
                .body("owners.items[0].to", equalTo("ben"))
                .body("hoursMoved", is(7.0f));
    }

    @Test
    void before_the_first_plan_everything_is_new() {
        preview("admin", Documents.FRAMEWORK, ALL_STRATEGIC)
                .statusCode(200)
                .body("plan", nullValue())
                .body("members", is(0))
                .body("unfunded.before.hours", is(0.0f));
    }

    @Test
    void a_wrong_request_is_told_every_broken_rule_and_a_stranger_nothing() {
        preview("viewer", "{\"name\": \"half\"}", "[{\"tier\": \"strategic\"}]")
                .statusCode(422)
                .body("errors.pointer", hasItems("/framework/tiers", "/placements/0"));
        preview("integration", Documents.FRAMEWORK, "[]").statusCode(403);
        four.program()
                .as("viewer")
                .body("{}")
                .post("/internal/programs/another/plan-previews")
                .then()
                .statusCode(404);
    }

    /** End offsets of every topic. */
    private static Map<TopicPartition, Long> ends() {
        try (var consumer = new KafkaConsumer<>(
                new HashMap<>(Backends.shared().kafka()), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var all = consumer.listTopics().values().stream()
                    .flatMap(java.util.List::stream)
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .filter(partition -> !partition.topic().startsWith("__"))
                    .toList();
            return consumer.endOffsets(all);
        }
    }
}
