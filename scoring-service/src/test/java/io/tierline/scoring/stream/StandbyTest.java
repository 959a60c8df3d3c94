package io.tierline.scoring.stream;

import static io.tierline.scoring.Sample.call;
import static io.tierline.scoring.Sample.framework;
import static io.tierline.scoring.Sample.in;
import static io.tierline.scoring.Sample.published;
import static io.tierline.scoring.Sample.registered;
import static io.tierline.scoring.Sample.retraction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.tierline.prioritization.facts.Register;
import io.tierline.prioritization.facts.RegisterKey;
import io.tierline.scoring.PlainFold;
import io.tierline.scoring.TestLog;
import io.tierline.service.log.KafkaSettings;
import io.tierline.testkit.Backends;
import io.tierline.testkit.RealBackends;
import io.tierline.testkit.Scratch;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Partitions that go back and forth between two instances, each of which keeps a copy of what the other holds. */
@QuarkusTest
@TestProfile(StandbyTest.ShortSessions.class)
@WithTestResource(RealBackends.class)
class StandbyTest {
    private static final String PROGRAM = "standby";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant BEFORE = Instant.now().minusSeconds(86_400);
    private static final int PARTNERS = 20;

    /** The shortest session the broker allows, so that the end of an instance is noticed within the test's patience. */
    public static final class ShortSessions implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kafka.session.timeout.ms", "6000", "kafka.heartbeat.interval.ms", "1000");
        }
    }

    @Inject
    ScoringStreams service;

    @Inject
    KafkaSettings kafka;

    private int sequence;

    @Test
    void facts_are_the_same_wherever_a_partition_goes() {
        service.close();
        var firstDirectory = Scratch.directory("first");
        var secondDirectory = Scratch.directory("second");
        try (var log = new TestLog()) {
            log.append(in(PROGRAM, published(1, framework())));
            for (int i = 0; i < PARTNERS; i++) log.append(in(PROGRAM, registered("p-" + i, BEFORE)));
            try (var first = instance("scoring-1", firstDirectory)) {
                first.start();
                areFoldOfTheLog(first);
                try (var second = instance("scoring-2", secondDirectory)) {
                    second.start();
                    shared(log, first, second);
                }
                more(log);
                await().atMost(PATIENCE).until(() -> held(first) == Backends.PARTITIONS);
                more(log);
                areFoldOfTheLog(first);
                try (var again = instance("scoring-2", secondDirectory)) {
                    again.start();
                    shared(log, first, again);
                    first.close();
                    more(log);
                    await().atMost(PATIENCE).until(() -> held(again) == Backends.PARTITIONS);
                    areFoldOfTheLog(again);
                }
            }
        }
    }

    private void shared(TestLog log, ScoringStreams first, ScoringStreams second) {
        await().atMost(PATIENCE).until(() -> {
            more(log);
            return held(first) > 0 && held(second) > 0 && held(first) + held(second) == Backends.PARTITIONS;
        });
        areFoldOfTheLog(first, second);
    }

    private ScoringStreams instance(String name, Path directory) {
        var settings = new OneOfTwo(name, URI.create("http://127.0.0.1:1"), directory, 1, 1, Duration.ofMillis(100));
        return new ScoringStreams(settings, kafka.connection(), new SimpleMeterRegistry());
    }

    private void more(TestLog log) {
        for (int i = 0; i < PARTNERS; i++) {
            var time = BEFORE.plusSeconds(++sequence);
            log.append(
                    in(PROGRAM, call("p-" + i, "c-" + sequence % 50, "account-" + sequence % 9, time)),
                    in(PROGRAM, retraction("p-" + i, "c-" + sequence % 7, time)));
        }
    }

    private static void areFoldOfTheLog(ScoringStreams... instances) {
        var expected = PlainFold.ofLog(PROGRAM);
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
            var found = new TreeMap<String, Map<RegisterKey, Register>>();
            for (var instance : instances)
                found.putAll(PlainFold.ofStores(instance.queryable().orElseThrow(), PROGRAM));
            assertThat(found).isEqualTo(expected);
        });
    }

    private static int held(ScoringStreams streams) {
        return streams.queryable().map(stores -> stores.held().size()).orElse(0);
    }
}
