package io.tierline.platform.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tierline.platform.http.Api;
import io.tierline.platform.http.Refused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoaderTest {
    private static final int EVENTS = 2 * EventFile.LINES + 500;
    /** The stand-in rejects this one. */
    private static final String BAD = "event-4321";

    @TempDir
    private Path directory;

    private final Queue<String> received = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private int refusalStatus = 503;
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/programs/acme/events", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void every_line_arrives_once_and_the_totals_are_those_of_the_answers() throws Exception {
        var totals = load(file(EVENTS, false));
        assertThat(received).containsExactlyInAnyOrderElementsOf(lines(EVENTS).toList());
        assertThat(totals.accepted()).isEqualTo(EVENTS - 1);
        assertThat(totals.rejected()).isEqualTo(1);
        assertThat(totals.firstRejections())
                .containsExactly(new LoadTotals.Rejection(4322, BAD, "amount: expected a number"));
    }

    @Test
    void a_compressed_file_is_the_same() throws Exception {
        assertThat(load(file(EVENTS, true)).events()).isEqualTo(EVENTS);
        assertThat(received).hasSize(EVENTS);
    }

    @Test
    void an_instance_that_is_away_for_now_is_asked_again_when_it_says() throws Exception {
        refusals.set(4);
        assertThat(load(file(EVENTS, false)).events()).isEqualTo(EVENTS);
        assertThat(refusals).hasNegativeValue();
        assertThat(received).hasSize(EVENTS);
    }

    @Test
    void patience_ends() throws Exception {
        refusals.set(Integer.MAX_VALUE);
        var file = file(10, false);
        assertThatThrownBy(() -> load(file, Duration.ZERO))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("503 the log is away");
    }

    @Test
    void a_refusal_for_good_is_not_repeated() throws Exception {
        refusals.set(1);
        refusalStatus = 401;
        var file = file(10, false);
        assertThatThrownBy(() -> load(file)).isInstanceOf(Refused.class).hasMessageContaining("401 the log is away");
        assertThat(received).isEmpty();
    }

    @Test
    void retry_after_is_seconds_or_a_date() {
        var now = Instant.parse("2026-11-23T12:00:00Z");
        assertThat(RetryAfter.read("3", now)).contains(Duration.ofSeconds(3));
        assertThat(RetryAfter.read("Mon, 23 Nov 2026 12:00:07 GMT", now)).contains(Duration.ofSeconds(7));
        assertThat(RetryAfter.read("Mon, 23 Nov 2026 11:00:00 GMT", now)).contains(Duration.ZERO);
        assertThat(RetryAfter.read("soon", now)).isEmpty();
    }

    private LoadTotals load(Path file) throws IOException, Refused {
        return load(file, Duration.ofSeconds(20));
    }

    private LoadTotals load(Path file, Duration patience) throws IOException, Refused {
        var api = Api.at("http://127.0.0.1:" + server.getAddress().getPort(), "token-of-the-test");
        try (var events = EventFile.open(file)) {
            return new Loader(api, "acme", patience)
                    .load(events, (_, share) -> assertThat(share).isBetween(0.0, 1.0));
        }
    }

    private Path file(int events, boolean compressed) throws IOException {
        var text = lines(events).collect(Collectors.joining("\n"));
        var file = directory.resolve(compressed ? "events.ndjson.gz" : "events.ndjson");
        if (!compressed) return Files.writeString(file, text);
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static Stream<String> lines(int events) {
        return IntStream.range(0, events).mapToObj("{\"id\":\"event-%d\",\"name\":\"Café\"}"::formatted);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(exchange.getRequestHeaders().getFirst("Authorization")).isEqualTo("Bearer token-of-the-test");
            assertThat(exchange.getRequestHeaders().getFirst("Content-Type")).isEqualTo("application/x-ndjson");
            if (refusals.getAndDecrement() > 0) {
                exchange.getResponseHeaders().set("Retry-After", "0");
                send(exchange, refusalStatus, "{\"title\":\"away\",\"detail\":\"the log is away\"}");
                return;
            }
            var lines = body.lines().toList();
            received.addAll(lines);
            var bad = IntStream.range(0, lines.size())
                    .filter(i -> lines.get(i).contains(BAD + "\""))
                    .boxed()
                    .toList();
            var rejected = bad.stream()
                    .map(i -> "{\"line\":%d,\"id\":\"%s\",\"detail\":\"amount: expected a number\"}"
                            .formatted(i + 1, BAD))
                    .collect(Collectors.joining(","));
            send(
                    exchange,
                    202,
                    "{\"accepted\":%d,\"duplicates\":0,\"rejected\":[%s]}"
                            .formatted(lines.size() - bad.size(), rejected));
        }
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
