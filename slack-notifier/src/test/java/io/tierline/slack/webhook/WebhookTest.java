package io.tierline.slack.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tierline.slack.digest.Message;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest {
    private static final Message MESSAGE = new Message("hello", List.of(Map.of("type", "divider")));

    private final SlackServer slack = new SlackServer();
    private final Webhook webhook =
            new Webhook(slack.url(), Duration.ofMillis(400), new ObjectMapper(), Clock.systemUTC());

    @AfterEach
    void close() {
        webhook.close();
        slack.close();
    }

    @Test
    void text_and_blocks_are_posted() throws Exception {
        assertThat(webhook.post(MESSAGE)).isEqualTo(new Outcome.Accepted());
        assertThat(webhook.post(MESSAGE.plain())).isEqualTo(new Outcome.Accepted());
        assertThat(slack.bodies().getFirst()).contains("\"text\":\"hello\"", "\"blocks\":[{\"type\":\"divider\"}]");
        assertThat(slack.bodies().getLast()).isEqualTo("{\"text\":\"hello\"}");
    }

    @Test
    void too_many_says_how_long_to_wait() throws Exception {
        slack.answer(429);
        assertThat(webhook.post(MESSAGE)).isEqualTo(new Outcome.TooMany(Duration.ofSeconds(2)));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, SlackServer.SILENCE})
    void trouble_and_silence_are_away(int status) throws Exception {
        slack.answer(status);
        assertThat(webhook.post(MESSAGE)).isInstanceOf(Outcome.Away.class);
    }

    @Test
    void nobody_there_is_away_and_tells_no_address() throws Exception {
        slack.close();
        assertThat(webhook.post(MESSAGE))
                .isInstanceOfSatisfying(
                        Outcome.Away.class, away -> assertThat(away.reason()).doesNotContain("secret"));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 410, 302})
    void an_address_that_is_not_good_is_revoked(int status) throws Exception {
        slack.answer(status);
        assertThat(webhook.post(MESSAGE)).isEqualTo(new Outcome.Revoked(status));
    }

    @Test
    void a_message_that_is_refused_is_malformed() throws Exception {
        slack.answer(400);
        assertThat(webhook.post(MESSAGE)).isEqualTo(new Outcome.Malformed(400));
    }
}
