package io.tierline.slack.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A stand-in for Slack that answers as it is told, then with 200, and remembers each post. */
public final class SlackServer implements AutoCloseable {
    /** Never answers. */
    public static final int SILENCE = 0;

    /** A post, and when it came. */
    public record Post(String body, long atMillis) {}

    private final HttpServer server;
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final List<Post> posts = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile int otherwise = 200;

    public SlackServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/services/T0/B0/secret", this::answer);
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:%d/services/T0/B0/secret"
                .formatted(server.getAddress().getPort()));
    }

    /** The statuses of the next answers, one after the other. */
    public void answer(Integer... statuses) {
        answers.addAll(List.of(statuses));
    }

    /** The status once nothing else was said. */
    public void otherwise(int status) {
        otherwise = status;
    }

    public List<Post> posts() {
        return posts;
    }

    public List<String> bodies() {
        return posts.stream().map(Post::body).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            posts.add(new Post(body, System.currentTimeMillis()));
            var told = answers.poll();
            int status = told == null ? otherwise : told;
            if (status == SILENCE) {
                closing.await();
                return;
            }
            if (status == 429) exchange.getResponseHeaders().add("Retry-After", "2");
            exchange.sendResponseHeaders(status, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
