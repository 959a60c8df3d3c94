package io.tierline.scoring;

import static io.restassured.RestAssured.given;
import static io.tierline.scoring.Sample.call;
import static io.tierline.scoring.Sample.event;
import static io.tierline.scoring.Sample.fit;
import static io.tierline.scoring.Sample.framework;
import static io.tierline.scoring.Sample.in;
import static io.tierline.scoring.Sample.registered;
import static io.tierline.scoring.Sample.retraction;
import static org.awaitility.Awaitility.await;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.tierline.contracts.event.CycleEvent.CycleClosed;
import io.tierline.contracts.event.CycleEvent.CycleOpened;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.ProgramEvent.FrameworkPublished;
import io.tierline.contracts.event.ScoreEvent.PartitionScored;
import io.tierline.contracts.topic.Topic;
import io.tierline.testkit.Backends;
import io.tierline.testkit.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * A program in which everything happens that moves a score: partner acme's oldest call left its window since the cycle,
 * one became known late, one was taken back, one is new, and the framework gives fit more weight.
 */
public final class WhyScene {
    public static final String PROGRAM = "why";
    public static final String CYCLE = "c-1";
    public static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    public static final Instant FIRST_FRAMEWORK = days(150);
    public static final Instant REGISTERED = days(100);
    public static final Instant CYCLE_TIME = days(2);
    public static final Instant SECOND_FRAMEWORK = NOW.minusSeconds(1_800);

    /** Known when the cycle was answered. */
    public static final List<Event> BEFORE = List.of(
            in(PROGRAM, registered("acme", REGISTERED)),
            in(PROGRAM, fit("acme", 3, REGISTERED)),
            in(PROGRAM, call("acme", "a-1", "hooli", days(61))),
            in(PROGRAM, call("acme", "a-2", "globex", days(10))));

    /** Told afterwards. */
    public static final List<Event> SINCE = List.of(
            in(PROGRAM, call("acme", "a-3", null, days(3))),
            in(PROGRAM, retraction("acme", "a-2", days(1))),
            in(PROGRAM, call("acme", "a-4", "umbrella", NOW.minusSeconds(3_600))));

    private static boolean stands;

    private WhyScene() {}

    /** Makes it once and waits until it is scored. */
    public static synchronized void stands() {
        if (stands) return;
        try (var log = new TestLog()) {
            log.append(published(1, framework(), FIRST_FRAMEWORK));
            await().atMost(Scene.PATIENCE)
                    .until(() -> viewer().get("/api/programs/why/scores").statusCode() == 200);
            log.append(BEFORE.toArray(Event[]::new));
            log.open(opened());
            await().atMost(Scene.PATIENCE)
                    .until(() -> TestLog.events(Topic.CYCLE_SCORES, PROGRAM).stream()
                                    .filter(said -> said.data() instanceof PartitionScored)
                                    .count()
                            == Backends.partitions(Topic.PARTNERS));
            log.append(closed());
            log.append(SINCE.toArray(Event[]::new));
            log.append(in(PROGRAM, registered("newcomer", NOW.minusSeconds(60))));
            log.append(published(2, framework(60), SECOND_FRAMEWORK));
        }
        await().atMost(Scene.PATIENCE).until(() -> {
            var answer = viewer().get("/api/programs/why/partners/acme/score");
            return answer.statusCode() == 200
                    && answer.jsonPath().getInt("frameworkVersion") == 2
                    && answer.jsonPath().getList("factors[1].evidence.id").equals(List.of("a-4", "a-3"))
                    && answer.jsonPath().get("change.cycle") != null
                    && viewer().get("/api/programs/why/partners/newcomer/score").statusCode() == 200;
        });
        stands = true;
    }

    public static ValidatableResponse get(String path) {
        return viewer().get("/api/programs/why/partners/" + path).then();
    }

    public static RequestSpecification viewer() {
        return given().auth().oauth2(Tokens.of("viewer", PROGRAM));
    }

    public static Instant days(int ago) {
        return NOW.minus(Duration.ofDays(ago));
    }

    private static Event published(int version, Map<String, Object> document, Instant at) {
        var said = event("why-f-" + version, PROGRAM, at, new FrameworkPublished(version, "kim", document));
        return new Event(said.id(), said.source(), PROGRAM, PROGRAM, at, said.data());
    }

    private static Event closed() {
        var data = new CycleClosed(CYCLE, CYCLE_TIME, 1, Map.of(), Map.of(), Map.of(), "0", null);
        return new Event(CYCLE + "/closed", "/sample", PROGRAM, PROGRAM, CYCLE_TIME, data);
    }

    private static Event opened() {
        var data = new CycleOpened(
                CYCLE, CYCLE_TIME, 1, framework(), Backends.partitions(Topic.PARTNERS), "manual", "kim");
        return new Event(CYCLE, "/sample", PROGRAM, PROGRAM, CYCLE_TIME, data);
    }
}
