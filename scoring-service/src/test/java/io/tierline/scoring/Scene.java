package io.tierline.scoring;

import static io.restassured.RestAssured.given;
import static io.tierline.scoring.Sample.DEMO;
import static io.tierline.scoring.Sample.call;
import static io.tierline.scoring.Sample.fit;
import static io.tierline.scoring.Sample.framework;
import static io.tierline.scoring.Sample.published;
import static io.tierline.scoring.Sample.registered;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.restassured.specification.RequestSpecification;
import io.tierline.testkit.Tokens;
import java.time.Duration;
import java.time.Instant;

/** A program that is scored: partner p-3 has one call, the others only their product fit, a quarter point a number. */
public final class Scene {
    public static final int PARTNERS = 12;
    public static final Duration PATIENCE = Duration.ofSeconds(30);
    public static final Instant BEFORE = Instant.now().minusSeconds(3_600);

    private static boolean stands;

    private Scene() {}

    /** Publishes it once and waits until it is scored. Not before the first test: only then is the port known. */
    public static synchronized void stands() {
        if (stands) return;
        try (var log = new TestLog()) {
            log.append(published(1, framework()));
            for (int i = 0; i < PARTNERS; i++) {
                var partner = "p-" + i;
                log.append(registered(partner, BEFORE), fit(partner, 0.25 * i, BEFORE));
            }
            log.append(call("p-3", "c-1", "hooli", BEFORE));
        }
        await().atMost(PATIENCE).until(() -> {
            var answer = viewer().get("/api/programs/demo/partners/p-3/score");
            return answer.statusCode() == 200 && answer.jsonPath().getBoolean("factors[1].known");
        });
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> viewer().get("/api/programs/demo/scores").then().body("total", is(PARTNERS)));
        stands = true;
    }

    /** A request by a viewer of this program and two that are empty. */
    public static RequestSpecification viewer() {
        return given().auth().oauth2(Tokens.of("viewer", DEMO, "other", "bare"));
    }
}
