package io.tierline.scoring.stream;

import static io.tierline.scoring.Sample.call;
import static io.tierline.scoring.Sample.framework;
import static io.tierline.scoring.Sample.in;
import static io.tierline.scoring.Sample.published;
import static io.tierline.scoring.Sample.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.tierline.scoring.PlainFold;
import io.tierline.scoring.TestLog;
import io.tierline.service.log.KafkaSettings;
import io.tierline.testkit.Backends;
import io.tierline.testkit.RealBackends;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(StandbyTest.ShortSessions.class)
@WithTestResource(RealBackends.class)
class LostFactsTest {
    private static final String PROGRAM = "lost";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant BEFORE = Instant.now().minusSeconds(86_400);

    @Inject
    ScoringStreams service;

    @Inject
    ScoringSettings settings;

    @Inject
    KafkaSettings kafka;

    @Test
    void facts_whose_changelog_is_gone_are_folded_from_the_log_again() throws Exception {
        try (var log = new TestLog()) {
            log.append(in(PROGRAM, published(1, framework())));
            for (int i = 0; i < 9; i++)
                log.append(in(PROGRAM, registered("p-" + i, BEFORE)), in(PROGRAM, call("p-" + i, "c", null, BEFORE)));
        }
        var expected = PlainFold.ofLog(PROGRAM);
        await().atMost(PATIENCE).ignoreExceptions().until(() -> facts(service).equals(expected));
        service.close();
        try (var admin = Admin.create(Map.copyOf(Backends.shared().kafka()))) {
            admin.deleteTopics(List.of(LostFacts.CHANGELOG)).all().get();
        }

        try (var again = new ScoringStreams(settings, kafka.connection(), new SimpleMeterRegistry())) {
            again.start();
            await().atMost(PATIENCE).ignoreExceptions().until(() -> facts(again).equals(expected));
            assertThat(facts(again)).hasSize(9);
        }
    }

    private static Map<String, ?> facts(ScoringStreams streams) {
        return PlainFold.ofStores(streams.queryable().orElseThrow(), PROGRAM);
    }
}
