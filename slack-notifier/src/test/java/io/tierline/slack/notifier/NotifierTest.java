package io.tierline.slack.notifier;

import static io.tierline.slack.Moves.demoted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tierline.contracts.event.CycleEvent.CycleOverdue;
import io.tierline.contracts.event.CycleEvent.CycleReminded;
import io.tierline.service.log.KafkaSettings;
import io.tierline.slack.webhook.Delivery;
import io.tierline.slack.webhook.Outcome;
import io.tierline.slack.webhook.Poster;
import io.tierline.slack.webhook.SlackServer;
import io.tierline.slack.webhook.Webhook;
import io.tierline.testkit.Backends;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NotifierTest {
    private static final Duration ANSWER_TIMEOUT = Duration.ofMillis(500);

    private final KafkaSettings kafka =
            new KafkaSettings(Map.copyOf(Backends.shared().kafka()));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SlackServer slack = new SlackServer();
    private final Webhook webhook = new Webhook(slack.url(), ANSWER_TIMEOUT, new ObjectMapper(), Clock.systemUTC());
    private final String group = "slack-" + UUID.randomUUID();
    private final Tiering tiering = new Tiering(kafka);
    private Notifier notifier;

    @BeforeEach
    void start() {
        notifier = begin(webhook);
    }

    @AfterEach
    void stop() {
        notifier.close();
        tiering.close();
        webhook.close();
        slack.close();
    }

    private Notifier begin(Poster poster) {
        var begun = new Notifier(
                kafka,
                group,
                "http://127.0.0.1:8080",
                Clock.systemUTC(),
                LocalTime.MIDNIGHT,
                meters,
                pause -> new Delivery(poster, pause, Clock.systemUTC(), new Random(1), Duration.ofSeconds(1), meters));
        begun.start();
        await().until(begun::reading);
        return begun;
    }

    @Test
    void one_digest_per_cycle_with_exactly_its_moves() {
        tiering.close(
                "emea",
                "c-1",
                Tiering.up("emea", "Acme", "c-1"),
                Tiering.event("emea", "birch", demoted("Birch", "c-1", 9)));
        tiering.close("apac", "c-2", Tiering.up("apac", "Cinder", "c-2"));
        await().untilAsserted(() -> assertThat(slack.bodies()).hasSize(2));
        assertThat(slack.bodies().getFirst())
                .contains("emea: cycle c-1 closed. 1 up, 1 down", "*Acme*: growth → strategic", "*Birch*")
                .doesNotContain("Cinder");
        assertThat(slack.bodies().getLast()).contains("apac: cycle c-2 closed. 1 up, 0 down", "*Cinder*");
    }

    @Test
    void slack_that_limits_fails_and_hangs_gets_the_digest_in_the_end_once() {
        slack.answer(429, 500, SlackServer.SILENCE);
        tiering.close("emea", "c-3", Tiering.up("emea", "Acme", "c-3"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(slack.posts()).hasSize(4));
        await().until(() -> notifier.state().equals("idle"));
        tiering.close("emea", "c-4");
        await().untilAsserted(() -> assertThat(slack.bodies()).hasSize(5));
        assertThat(slack.bodies().subList(0, 4))
                .allSatisfy(body -> assertThat(body).contains("c-3"));
        assertThat(slack.bodies().getLast()).contains("c-4");
        var posts = slack.posts();
        assertThat(posts.get(1).atMillis() - posts.get(0).atMillis()).isGreaterThanOrEqualTo(2_000);
        for (int i = 1; i < posts.size(); i++)
            assertThat(posts.get(i).atMillis() - posts.get(i - 1).atMillis()).isGreaterThanOrEqualTo(950);
    }

    @Test
    void an_end_between_acceptance_and_keeping_the_place_sends_the_same_again() {
        notifier.close();
        var accepted = new CompletableFuture<Void>();
        notifier = begin(message -> {
            var outcome = webhook.post(message);
            assertThat(outcome).isEqualTo(new Outcome.Accepted());
            accepted.complete(null);
            throw new InterruptedException("the process ends here");
        });
        tiering.close("emea", "c-5", Tiering.up("emea", "Acme", "c-5"));
        await().until(accepted::isDone);
        notifier.close();
        notifier = begin(webhook);
        await().untilAsserted(() -> assertThat(slack.bodies()).hasSize(2));
        assertThat(slack.bodies().getFirst())
                .isEqualTo(slack.bodies().getLast())
                .contains("c-5", "Acme");
    }

    @Test
    void what_closes_while_the_notifier_is_away_comes_after_its_return_and_what_was_sent_does_not() {
        tiering.close("emea", "c-6", Tiering.up("emea", "Acme", "c-6"));
        await().untilAsserted(() -> assertThat(slack.bodies()).hasSize(1));
        await().until(() -> notifier.state().equals("idle"));
        tiering.close("emea", "c-7");
        await().untilAsserted(() -> assertThat(slack.bodies()).hasSize(2));
        notifier.close();
        tiering.close("emea", "c-8", Tiering.up("emea", "Birch", "c-8"));
        tiering.close("emea", "c-9", Tiering.up("emea", "Cinder", "c-9"));
        notifier = begin(webhook);
        await().untilAsserted(() -> assertThat(slack.bodies().stream()
                        .filter(body -> body.contains("c-9"))
                        .toList())
                .hasSize(1));
        var after = slack.bodies().subList(2, slack.bodies().size());
        assertThat(after)
                .filteredOn(body -> body.contains("c-8"))
                .singleElement()
                .asString()
                .contains("Birch")
                .doesNotContain("Cinder");
        assertThat(after).noneMatch(body -> body.contains("c-6"));
    }

    @Test
    void a_new_group_does_not_tell_of_old_cycles() {
        tiering.close("emea", "c-10");
        await().untilAsserted(() -> assertThat(slack.bodies()).hasSize(1));
        try (var other = new Notifier(
                kafka,
                group + "-new",
                null,
                Clock.systemUTC(),
                LocalTime.MIDNIGHT,
                meters,
                pause -> new Delivery(
                        webhook, pause, Clock.systemUTC(), new Random(1), Duration.ofSeconds(1), meters))) {
            other.start();
            await().until(other::reading);
            tiering.close("emea", "c-11");
            await().untilAsserted(() -> assertThat(slack.bodies())
                    .filteredOn(body -> body.contains("c-11"))
                    .hasSize(2));
        }
        assertThat(slack.bodies()).filteredOn(body -> body.contains("c-10")).hasSize(1);
    }

    @Test
    void an_aborted_end_of_a_cycle_is_never_told() {
        tiering.abort("emea", "c-12", Tiering.up("emea", "Never", "c-12"));
        tiering.close("emea", "c-13", Tiering.up("emea", "Ever", "c-13"));
        await().untilAsserted(() -> assertThat(slack.bodies()).hasSize(1));
        assertThat(slack.bodies())
                .allSatisfy(body -> assertThat(body).contains("c-13").doesNotContain("Never"));
    }

    @Test
    void roster_moves_between_cycles_are_not_part_of_a_digest() {
        tiering.close(
                "emea",
                "c-14",
                Tiering.up("emea", "Acme", "c-14"),
                Tiering.event(
                        "emea",
                        "new",
                        new io.tierline.contracts.event.TierEvent.TierChanged(
                                "Newcomer",
                                null,
                                "self-serve",
                                "entered",
                                "registered",
                                null,
                                null,
                                null,
                                null,
                                List.of())));
        await().untilAsserted(() -> assertThat(slack.bodies()).hasSize(1));
        assertThat(slack.bodies().getFirst()).contains("0 entered").doesNotContain("Newcomer");
    }

    @Test
    void a_date_that_is_near_and_one_that_was_missed_are_told_once_in_their_order() {
        var due = Instant.parse("2027-01-01T00:00:00Z");
        tiering.say("emea", new CycleReminded(due, 14, "prompted", "UTC"));
        tiering.say("emea", new CycleReminded(due, 3, "prompted", "UTC"));
        tiering.say("emea", new CycleOverdue(due, due, "prompted", "UTC"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(slack.bodies()).hasSize(3));
        assertThat(slack.bodies().get(0)).contains("due on Friday 1 January 2027", "14 days before");
        assertThat(slack.bodies().get(1)).contains("3 days before");
        assertThat(slack.bodies().get(2)).contains("has not been closed");
    }
}
