package io.tierline.tiering.health;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tierline.contracts.event.AttributeValue;
import io.tierline.contracts.event.EngagementEvent.TimeLogged;
import io.tierline.contracts.event.PartnerEvent.PartnerChanged;
import io.tierline.testkit.RealBackends;
import io.tierline.tiering.support.Cycles;
import io.tierline.tiering.support.MovableClock;
import io.tierline.tiering.support.Program;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "tiering"))
class HealthReadTest {
    private static final int PARTNERS = 14;

    @Inject
    MovableClock clock;

    @AfterEach
    void setTheClock() {
        clock.back();
    }

    @Test
    void before_the_first_cycle_nothing_can_be_told_but_the_calendar() {
        var program = Program.named("unwell");
        program.get("/health")
                .body("label", equalTo("official"), "cycle", nullValue(), "findings", hasSize(5))
                .body("findings[0].check", equalTo("size-dominates"), "findings[0].state", equalTo("unknown"))
                .body("findings[4].check", equalTo("never-rescored"), "findings[4].state", equalTo("warn"))
                .body("findings[4].sentence", containsString("never been scored"), "state", equalTo("warn"));
    }

    @Test
    void size_idle_factors_hours_and_cadence_are_measured_on_the_last_cycle_and_shown_with_evidence() {
        clock.moveBy(Duration.ofDays(-20));
        var program = Program.named("measured");
        var scores = new TreeMap<String, Double>();
        for (int i = 0; i < PARTNERS; i++) {
            var partner = "p%02d".formatted(i);
            scores.put(partner, 90.0 - 5 * i);
            program.register(partner);
            program.say(
                    partner,
                    Program.LONG_AGO.plusSeconds(60),
                    new PartnerChanged(null, null, null, employees(10_000 - 100 * i), Map.of()));
            program.say(
                    partner,
                    Program.LONG_AGO.plusSeconds(30),
                    new PartnerChanged(null, null, null, employees(i), Map.of()));
        }
        Cycles.closed(program, scores);
        var today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
        for (int i = 0; i < PARTNERS; i++)
            program.say(
                    "p%02d".formatted(i), Instant.now(), new TimeLogged("kim", BigDecimal.valueOf(i + 1), today, null));
        program.get("/health")
                .body("findings[2].state", equalTo("unknown"), "findings[3].state", equalTo("unknown"))
                .body("findings[2].sentence", containsString("Too few days"));

        clock.back();
        await().atMost(40, SECONDS)
                .until(() -> "warn".equals(program.get("/health").extract().path("findings[3].state")));
        program.get("/health")
                .body(
                        "findings.check",
                        contains(
                                "size-dominates",
                                "idle-factors",
                                "tiers-without-teeth",
                                "hours-ignore-score",
                                "never-rescored"))
                .body("findings[0].state", equalTo("warn"), "findings[0].value", equalTo(1.0f))
                .body("findings[0].evidence[0].attribute", equalTo("employees"))
                .body("findings[0].evidence[0].partners", equalTo(PARTNERS))
                .body("findings[1].state", equalTo("warn"), "findings[1].value", equalTo(3.0f))
                .body("findings[1].evidence.find { it.factor == 'reach' }.unknownShare", equalTo(1.0f))
                .body("findings[1].sentence", containsString("Of most partners nothing is known by reach"))
                .body(
                        "findings[2].state",
                        equalTo("warn"),
                        "findings[2].evidence.tier",
                        contains("gold", "silver", "rest"))
                .body("findings[2].evidence[0].received", greaterThan(0.3f))
                .body("findings[3].value", equalTo(-1.0f), "findings[3].evidence[0].partner", equalTo("p00"))
                .body("findings.sentence", everyItem(containsString(" ")), "state", equalTo("warn"));
    }

    @Test
    void sizes_that_become_known_after_the_first_look_at_a_cycle_are_measured_too() {
        var program = Program.named("imported");
        var scores = new TreeMap<String, Double>();
        for (int i = 0; i < PARTNERS; i++) scores.put("p%02d".formatted(i), 90.0 - 5 * i);
        program.register(scores.keySet().toArray(String[]::new));
        Cycles.closed(program, scores);
        program.get("/health").body("findings[0].state", equalTo("unknown"));
        for (int i = 0; i < PARTNERS; i++)
            program.say(
                    "p%02d".formatted(i),
                    Program.LONG_AGO.plusSeconds(60),
                    new PartnerChanged(null, null, null, employees(10_000 - 100 * i), Map.of()));
        await().atMost(40, SECONDS).until(() -> {
            clock.moveBy(Duration.ofSeconds(11));
            return Integer.valueOf(PARTNERS)
                    .equals(program.get("/health").extract().path("findings[0].evidence[0].partners"));
        });
        program.get("/health").body("findings[0].state", equalTo("warn"), "findings[0].value", equalTo(1.0f));
    }

    private static Map<String, AttributeValue> employees(int number) {
        return Map.of("employees", new AttributeValue.Number(BigDecimal.valueOf(number)));
    }
}
