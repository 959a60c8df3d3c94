package io.tierline.console.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tierline.console.standin.StandIns;
import io.tierline.testkit.RealBackends;
import io.tierline.testkit.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealBackends.class)
@WithTestResource(StandIns.class)
class StreamingTest {
    private static final int CHUNK = 64 * 1024;
    private static final long CHUNKS = 4 * 1024;
    private static final long WHOLE = CHUNK * CHUNKS;
    private static final long FAR_BELOW_WHOLE = WHOLE / 4;

    @TestHTTPResource("/")
    URI console;

    @ConfigProperty(name = "tierline.console.partner-url")
    URI partner;

    @ConfigProperty(name = "tierline.console.scoring-url")
    URI scoring;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void an_upload_of_any_length_waits_while_the_service_does_not_read() throws Exception {
        ask(partner, "/control/hold");
        var sent = new AtomicLong();
        try (var socket = new Socket(console.getHost(), console.getPort())) {
            var answer = CompletableFuture.supplyAsync(() -> upload(socket, sent));
            stalled(sent);
            assertThat(sent).as("bytes taken in while nobody reads").hasValueLessThan(FAR_BELOW_WHOLE);
            ask(partner, "/control/release");
            assertThat(answer.get(60, TimeUnit.SECONDS))
                    .startsWith("HTTP/1.1 202")
                    .endsWith(Long.toString(WHOLE));
        }
    }

    @Test
    void a_large_answer_waits_while_the_caller_does_not_read() throws Exception {
        var request = request("/api/programs/stalled/scores").GET().build();
        try (var body = client.send(request, BodyHandlers.ofInputStream()).body()) {
            var written = new AtomicLong();
            await().during(Duration.ofMillis(600))
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> unchanged(written, Long.parseLong(ask(scoring, "/control/written"))));
            assertThat(written).as("bytes passed on while nobody reads").hasValueLessThan(FAR_BELOW_WHOLE);
            assertThat(length(body)).isEqualTo(WHOLE);
        }
    }

    private static long length(InputStream body) throws IOException {
        long length = 0;
        var buffer = new byte[CHUNK];
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) length += read;
        return length;
    }

    private static void stalled(AtomicLong sent) {
        var seen = new AtomicLong();
        await().during(Duration.ofMillis(600)).atMost(Duration.ofSeconds(20)).until(() -> unchanged(seen, sent.get()));
    }

    private static boolean unchanged(AtomicLong seen, long now) {
        return now > 0 && seen.getAndSet(now) == now;
    }

    private String upload(Socket socket, AtomicLong sent) {
        try {
            var out = socket.getOutputStream();
            out.write("""
                    POST /api/programs/stalled/events HTTP/1.1\r
                    Host: console\r
                    Authorization: Bearer %s\r
                    Content-Type: application/x-ndjson\r
                    Transfer-Encoding: chunked\r
                    Connection: close\r
                    \r
                    """.formatted(Tokens.of("integration", "stalled")).getBytes(StandardCharsets.US_ASCII));
            var head = (Integer.toHexString(CHUNK) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            var end = "\r\n".getBytes(StandardCharsets.US_ASCII);
            var chunk = new byte[CHUNK];
            for (long i = 0; i < CHUNKS; i++) {
                out.write(head);
                out.write(chunk);
                out.write(end);
                sent.addAndGet(CHUNK);
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(console.resolve(path))
                .header("Authorization", "Bearer " + Tokens.of("viewer", "stalled"));
    }

    private String ask(URI service, String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(service.resolve(path)).build(), BodyHandlers.ofString())
                .body();
    }
}
