package io.tierline.slack.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tierline.service.log.KafkaSettings;
import io.tierline.slack.day.DayReader;
import io.tierline.slack.day.News;
import io.tierline.slack.webhook.Delivery;
import io.tierline.slack.webhook.SlackServer;
import io.tierline.slack.webhook.Webhook;
import io.tierline.testkit.Backends;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class DayTest {
    private static final Instant FRIDAY = Instant.parse("2026-11-20T09:00:00Z");
    private static final LocalTime SEVEN = LocalTime.of(7, 0);

    private final KafkaSettings kafka =
            new KafkaSettings(Map.copyOf(Backends.shared().kafka()));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicReference<Instant> now = new AtomicReference<>(FRIDAY);
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final String group = "day-" + UUID.randomUUID();
    private final String program = "p-" + UUID.randomUUID();

    private DayReader reader() {
        return new DayReader(kafka, group, clock, SEVEN, meters);
    }

    @Test
    void a_day_is_told_when_its_time_has_come_and_again_until_it_is_kept() {
        try (var tiering = new Tiering(kafka);
                var first = reader()) {
            assertThat(first.due()).isFalse();
            tiering.tell(Tiering.event(program, "acme", News.missed("i-1", "high", 2, "ana")));
            now.set(Instant.parse("2026-11-21T06:59:00Z"));
            assertThat(first.due()).isFalse();
            now.set(Instant.parse("2026-11-21T07:00:00Z"));
            assertThat(first.due()).isTrue();
            readsOneMissed(first);
        }
        try (var second = reader()) {
            assertThat(second.due()).isTrue();
            readsOneMissed(second);
            second.keep();
            assertThat(second.due()).isFalse();
        }
        try (var third = reader()) {
            assertThat(third.due()).isFalse();
            now.set(Instant.parse("2026-11-22T07:00:00Z"));
            assertThat(third.due()).isTrue();
            assertThat(third.read(() -> false)).doesNotContainKey(program);
        }
    }

    @Test
    void a_program_gets_one_message_a_day_however_much_was_missed_and_none_for_a_quiet_day() {
        try (var slack = new SlackServer();
                var tiering = new Tiering(kafka);
                var webhook = new Webhook(slack.url(), Duration.ofSeconds(5), new ObjectMapper(), Clock.systemUTC());
                var notifier = notifier(webhook)) {
            notifier.start();
            await().until(notifier::reading);
            tiering.tell(
                    Tiering.event(program, "acme", News.missed("i-1", "high", 2, "ana")),
                    Tiering.event(program, "birch", News.missed("i-2", "low", 1, null)),
                    Tiering.event(program, "birch", News.handedOver("ana", "ben")));
            now.set(FRIDAY.plus(Duration.ofDays(1)));
            await().untilAsserted(() -> assertThat(slack.bodies())
                    .filteredOn(body -> body.contains(program))
                    .singleElement()
                    .asString()
                    .contains("2 promises missed", "1 hand-over", "*acme*", "ana → ben"));
            now.set(FRIDAY.plus(Duration.ofDays(2)));
            tiering.tell(Tiering.event(program, "cinder", News.missed("i-3", "low", 1, null)));
            now.set(FRIDAY.plus(Duration.ofDays(4)));
            await().untilAsserted(() -> assertThat(slack.bodies()).anyMatch(body -> body.contains("cinder")));
            assertThat(slack.bodies())
                    .filteredOn(body -> body.contains(program))
                    .hasSize(2);
        }
    }

    /** A transaction is seen some time after its commit was answered. */
    private void readsOneMissed(DayReader reader) {
        await().untilAsserted(() -> assertThat(reader.read(() -> false))
                .hasEntrySatisfying(
                        program, news -> assertThat(news.missedCount()).isEqualTo(1)));
    }

    private Notifier notifier(Webhook webhook) {
        return new Notifier(
                kafka,
                group,
                null,
                clock,
                SEVEN,
                meters,
                pause -> new Delivery(webhook, pause, Clock.systemUTC(), new Random(1), Duration.ofSeconds(1), meters));
    }
}
