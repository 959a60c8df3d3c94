package io.tierline.slack.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tierline.slack.digest.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** The incoming webhook, whose address is a secret: nothing here says it. */
public final class Webhook implements Poster, AutoCloseable {
    private static final Duration WAIT_UNTOLD = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final URI url;
    private final Duration timeout;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final HttpClient client;

    public Webhook(URI url, Duration timeout, ObjectMapper mapper, Clock clock) {
        this.url = url;
        this.timeout = timeout;
        this.mapper = mapper;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    @Override
    public Outcome post(Message message) throws InterruptedException {
        var request = HttpRequest.newBuilder(url)
                .timeout(timeout)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body(message)))
                .build();
        try {
            return outcome(client.send(request, HttpResponse.BodyHandlers.discarding()));
        } catch (IOException e) {
            return new Outcome.Away(e.getClass().getSimpleName());
        }
    }

    private byte[] body(Message message) {
        var content = message.blocks().isEmpty()
                ? Map.of("text", message.text())
                : Map.of("text", message.text(), "blocks", message.blocks());
        try {
            return mapper.writeValueAsBytes(content);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome outcome(HttpResponse<Void> answer) {
        int status = answer.statusCode();
        if (status / 100 == 2) return new Outcome.Accepted();
        if (status == 429) return new Outcome.TooMany(retryAfter(answer));
        if (status == 408 || status >= 500) return new Outcome.Away("status " + status);
        if (status == 400 || status == 413) return new Outcome.Malformed(status);
        return new Outcome.Revoked(status);
    }

    private Duration retryAfter(HttpResponse<Void> answer) {
        var said = answer.headers().firstValue("Retry-After").map(this::wait).orElse(WAIT_UNTOLD);
        if (said.isNegative()) return Duration.ZERO;
        return said.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : said;
    }

    /** Seconds or a date (RFC 9110, 10.2.3). */
    private Duration wait(String text) {
        if (text.matches("\\d{1,9}")) return Duration.ofSeconds(Long.parseLong(text));
        try {
            var date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Duration.between(clock.instant(), date.toInstant());
        } catch (DateTimeException e) {
            return WAIT_UNTOLD;
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
