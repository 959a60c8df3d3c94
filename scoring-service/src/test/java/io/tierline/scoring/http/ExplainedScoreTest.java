package io.tierline.scoring.http;

import static io.tierline.scoring.Sample.call;
import static io.tierline.scoring.Sample.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.tierline.contracts.fact.EventFacts;
import io.tierline.prioritization.facts.Facts;
import io.tierline.prioritization.facts.LogCut;
import io.tierline.prioritization.facts.Register;
import io.tierline.prioritization.facts.RegisterKey;
import io.tierline.prioritization.facts.Retention;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.FrameworkReader;
import io.tierline.prioritization.score.ChangePart;
import io.tierline.prioritization.score.ScoreChange;
import io.tierline.prioritization.score.Standpoint;
import io.tierline.scoring.Sample;
import io.tierline.scoring.Scene;
import io.tierline.scoring.TestLog;
import io.tierline.scoring.WhyScene;
import io.tierline.testkit.RealBackends;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealBackends.class)
class ExplainedScoreTest {
    private static final JsonPathConfig EXACT = new JsonPathConfig().numberReturnType(NumberReturnType.BIG_DECIMAL);

    @BeforeEach
    void stands() {
        WhyScene.stands();
    }

    @Test
    void the_change_since_the_last_cycle_adds_up_and_is_that_of_the_domain() {
        var change = WhyScene.get("acme/score").statusCode(200).extract().jsonPath(EXACT);
        change.setRootPath("change");
        var expected = ScoreChange.between(
                registers(),
                new Standpoint(
                        WhyScene.CYCLE_TIME,
                        new LogCut(WhyScene.BEFORE.size(), WhyScene.BEFORE.size()),
                        framework(Sample.framework())),
                new Standpoint(
                        Instant.parse(change.getString("to.asOf")), LogCut.NOW, framework(Sample.framework(60))));

        List<BigDecimal> points = change.getList("parts.points", BigDecimal.class);
        assertThat(points)
                .isEqualTo(expected.parts().stream().map(ChangePart::points).toList());
        assertThat(points).extracting(BigDecimal::signum).containsExactly(-1, -1, 1, 1);
        assertThat(points.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualTo(change.getObject("difference", BigDecimal.class))
                .isEqualByComparingTo(change.getObject("to.score", BigDecimal.class)
                        .subtract(change.getObject("from.score", BigDecimal.class)));
        assertThat(change.getString("cycle")).isEqualTo(WhyScene.CYCLE);
        assertThat(change.getList("parts.part")).isEqualTo(List.of("time", "corrections", "new-events", "framework"));
        assertThat(change.getString("from.label")).isEqualTo("official");
        assertThat(change.getString("from.asOf")).isEqualTo(WhyScene.CYCLE_TIME.toString());
        assertThat(change.getString("to.label")).isEqualTo("running");
    }

    @Test
    void each_part_names_its_facts_with_the_event_that_did_it() {
        WhyScene.get("acme/score")
                .body("change.parts[0].facts.id", contains("a-1"))
                .body("change.parts[0].facts.what", contains("expired"))
                .body("change.parts[1].facts.id", contains("a-2", "a-3"))
                .body("change.parts[1].facts.what", contains("retracted", "late"))
                .body("change.parts[1].facts.event", contains("retract-acme-a-2", "call-acme-a-3"))
                .body("change.parts[1].facts[0].source", equalTo("/sample"))
                .body("change.parts[1].facts[0].time", equalTo(WhyScene.days(1).toString()))
                .body("change.parts[2].facts.id", contains("a-4"))
                .body("change.parts[2].facts.what", contains("new"))
                .body("change.parts[2].more", is(0))
                .body("change.parts[2].factors.factor", contains("calls", "reach"))
                .body("change.parts[3].factors.factor", contains("fit", "calls"));
    }

    @Test
    void a_partner_that_no_cycle_has_met_has_no_change_yet() {
        WhyScene.get("newcomer/score").statusCode(200).body("change", nullValue());
    }

    @Test
    void facts_come_with_their_event_and_what_is_old_is_stale() {
        WhyScene.get("acme/score")
                .body("factors.stale", contains(true, false, false))
                .body("factors[0].newest", equalTo(WhyScene.REGISTERED.toString()))
                .body("factors[0].evidence[0].event", equalTo("fit-acme-" + WhyScene.REGISTERED))
                .body(
                        "factors[1].newest",
                        equalTo(WhyScene.NOW.minusSeconds(3_600).toString()))
                .body("factors[1].evidence.id", contains("a-4", "a-3"))
                .body("factors[1].heaviest.id", contains("a-4", "a-3"))
                .body("factors[1].heaviest[0].source", equalTo("/sample"));
        WhyScene.get("newcomer/score")
                .body("factors.stale", contains(false, false, false))
                .body("factors[0].newest", nullValue());
    }

    @Test
    void one_more_event_adds_what_was_said() {
        var before = WhyScene.get("newcomer/score")
                .body("oneMore.event", contains("activity", "activity"))
                .body("oneMore.kind", contains("joint-call", "joint-call"))
                .body("oneMore.account", contains("new", null))
                .body("oneMore[1].factors.factor", contains("calls"))
                .extract()
                .jsonPath(EXACT);
        var adds = before.getObject("oneMore[0].adds", BigDecimal.class);
        assertThat(adds).isPositive();
        try (var log = new TestLog()) {
            log.append(in(WhyScene.PROGRAM, call("newcomer", "n-1", "first", Instant.now())));
        }
        await().atMost(Scene.PATIENCE).untilAsserted(() -> {
            var after = WhyScene.get("newcomer/score").extract().jsonPath(EXACT);
            assertThat(after.getObject("score", BigDecimal.class).subtract(before.getObject("score", BigDecimal.class)))
                    .isEqualByComparingTo(adds);
        });
    }

    @Test
    void the_time_it_took_until_every_partner_was_scored_with_a_new_framework_is_measured() {
        await().atMost(Scene.PATIENCE)
                .untilAsserted(() -> assertThat(WhyScene.viewer()
                                .get("/q/metrics")
                                .asString()
                                .lines()
                                .filter(line -> line.startsWith("tierline_scoring_rescale_seconds_count"))
                                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))))
                        .singleElement()
                        .satisfies(count -> assertThat(count).isPositive()));
    }

    private static Map<RegisterKey, Register> registers() {
        var registers = new TreeMap<RegisterKey, Register>();
        var told = Stream.concat(WhyScene.BEFORE.stream(), WhyScene.SINCE.stream())
                .map(event -> EventFacts.of(event).orElseThrow())
                .toList();
        for (int i = 0; i < told.size(); i++)
            for (var write : Facts.writes(told.get(i), i))
                registers.merge(
                        write.key(),
                        Register.EMPTY.put(write.version(), Retention.all()),
                        (there, _) -> there.put(write.version(), Retention.all()));
        return registers;
    }

    private static Framework framework(Map<String, Object> document) {
        return Objects.requireNonNull(FrameworkReader.read(document).framework());
    }
}
