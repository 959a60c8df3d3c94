package io.tierline.console.stream;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A reader of a live stream that remembers everything that was said. */
final class Reader implements AutoCloseable {
    private static final Pattern TOLD = Pattern.compile("\"partners\":\\[([^]]+)],\"more\":(\\d+)");

    private final HttpClient client;
    private final InputStream body;
    private final StringBuffer said = new StringBuffer();

    private Reader(HttpClient client, InputStream body) {
        this.client = client;
        this.body = body;
        Thread.ofVirtual().start(this::read);
    }

    static Reader open(URI console, String program, String token) throws IOException, InterruptedException {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(console.resolve("/api/programs/" + program + "/stream"))
                .header("Authorization", "Bearer " + token)
                .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) throw new IllegalStateException("stream answered " + answer.statusCode());
        return new Reader(client, answer.body());
    }

    private void read() {
        var buffer = new byte[8_192];
        try {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer))
                said.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
        } catch (IOException e) {
            said.append("[ended: ").append(e.getMessage()).append(']');
        }
    }

    /** Everything so far, without the blank after colons. */
    String said() {
        return said.toString().replaceAll("(?m)^(\\w*): ", "$1:");
    }

    int count(String part) {
        return said().split(Pattern.quote(part), -1).length - 1;
    }

    /** How many partners the score updates named or counted. */
    int partnersTold() {
        return TOLD.matcher(said())
                .results()
                .mapToInt(told -> told.group(1).split(",").length + Integer.parseInt(told.group(2)))
                .sum();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
