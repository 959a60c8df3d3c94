package io.tierline.slack.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tierline.slack.digest.Message;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private static final Message MESSAGE = new Message("hello", List.of(Map.of("type", "divider")));
    private static final Duration PARKED = Duration.ofMinutes(10);

    private final Deque<Outcome> outcomes = new ArrayDeque<>();
    private final List<Message> posted = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();
    private final List<String> states = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Instant now = Instant.parse("2026-11-01T12:00:00Z");
    private int stopAfter = Integer.MAX_VALUE;

    private final Delivery delivery = new Delivery(
            this::post,
            this::pause,
            ((InstantSource) () -> now).withZone(ZoneOffset.UTC),
            new Random(7),
            PARKED,
            meters);

    private Outcome post(Message message) {
        posted.add(message);
        var next = outcomes.poll();
        return next == null ? new Outcome.Accepted() : next;
    }

    private boolean pause(Duration length) {
        waits.add(length);
        states.add(delivery.state());
        now = now.plus(length);
        return waits.size() < stopAfter;
    }

    @Test
    void messages_are_a_second_apart() throws Exception {
        assertThat(delivery.deliver(MESSAGE)).isTrue();
        now = now.plusMillis(300);
        assertThat(delivery.deliver(MESSAGE)).isTrue();
        assertThat(waits).containsExactly(Duration.ofMillis(700));
    }

    @Test
    void too_many_waits_as_long_as_slack_says() throws Exception {
        outcomes.add(new Outcome.TooMany(Duration.ofSeconds(42)));
        assertThat(delivery.deliver(MESSAGE)).isTrue();
        assertThat(waits).containsExactly(Duration.ofSeconds(42));
        assertThat(posted).hasSize(2);
    }

    @Test
    void away_waits_longer_and_longer_up_to_a_minute_for_as_long_as_it_takes() throws Exception {
        for (int i = 0; i < 500; i++) outcomes.add(new Outcome.Away("status 503"));
        assertThat(delivery.deliver(MESSAGE)).isTrue();
        assertThat(posted).hasSize(501);
        var backoffs = waits.stream()
                .filter(wait -> wait.compareTo(Duration.ofMillis(500)) >= 0)
                .toList();
        assertThat(backoffs.getFirst()).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
        assertThat(backoffs.getLast()).isBetween(Duration.ofSeconds(30), Duration.ofMinutes(1));
        assertThat(backoffs).allSatisfy(wait -> assertThat(wait).isLessThanOrEqualTo(Duration.ofMinutes(1)));
        assertThat(states).last().asString().startsWith("waiting, no answer: status 503");
        assertThat(delivery.state()).isEqualTo("idle");
    }

    @Test
    void a_revoked_webhook_is_parked_and_tried_again_every_ten_minutes() throws Exception {
        outcomes.add(new Outcome.Revoked(404));
        outcomes.add(new Outcome.Revoked(410));
        assertThat(delivery.deliver(MESSAGE)).isTrue();
        assertThat(waits).containsExactly(PARKED, PARKED);
        assertThat(states).first().isEqualTo("parked, Slack refused the webhook (status 404)");
        assertThat(meters.get("tierline.slack.parked").gauge().value()).isZero();
        assertThat(meters.counter("tierline.slack.posts", "outcome", "revoked").count())
                .isEqualTo(2);
    }

    @Test
    void a_refused_layout_is_sent_as_text_and_refused_text_is_parked() throws Exception {
        outcomes.add(new Outcome.Malformed(400));
        outcomes.add(new Outcome.Malformed(400));
        assertThat(delivery.deliver(MESSAGE)).isTrue();
        assertThat(posted).containsExactly(MESSAGE, MESSAGE.plain(), MESSAGE.plain());
        assertThat(waits).containsExactly(Duration.ofSeconds(1), PARKED);
    }

    @Test
    void an_end_of_the_service_ends_every_wait_without_delivery() throws Exception {
        for (var outcome : List.of(
                new Outcome.Away("status 500"), new Outcome.TooMany(Duration.ofSeconds(9)), new Outcome.Revoked(410))) {
            stopAfter = waits.size() + 1;
            outcomes.add(outcome);
            now = now.plusSeconds(5);
            assertThat(delivery.deliver(MESSAGE)).isFalse();
        }
        assertThat(posted).hasSize(3);
    }
}
