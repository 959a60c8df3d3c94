package io.tierline.console.standin;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;

/**
 * One service's stand-in. What it does with a request depends on the program: {@code echo} tells what arrived,
 * {@code stalled} reads and writes only when told to, {@code cut} hangs up; all others answer the page's questions.
 */
final class StandIn implements Handler<HttpServerRequest> {
    private static final int CHUNK = 64 * 1024;
    static final int DOWNLOAD_CHUNKS = 4 * 1024;

    private final String service;
    private final Scene scene;
    private Promise<Void> released = Promise.promise();
    private long written;

    StandIn(String service, Scene scene) {
        this.service = service;
        this.scene = scene;
    }

    @Override
    public void handle(HttpServerRequest request) {
        var path = request.path();
        if (path.equals("/q/health/ready")) request.response().end("{}");
        else if (path.equals("/q/openapi")) openapi(request);
        else if (path.startsWith("/control/")) control(request);
        else if (path.startsWith("/api/programs/echo") || path.startsWith("/api/calendars/")) echo(request);
        else if (path.startsWith("/api/programs/cut")) request.connection().close();
        else if (path.equals("/api/programs/stalled/events")) upload(request);
        else if (path.equals("/api/programs/stalled/scores")) download(request, 0);
        else scene.answer(request);
    }

    private void control(HttpServerRequest request) {
        if (request.path().equals("/control/release")) released.tryComplete();
        else if (request.path().equals("/control/hold")) released = Promise.promise();
        request.response().end(Long.toString(written));
    }

    private void echo(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            var headers = new JsonObject();
            request.headers().forEach(header -> headers.put(header.getKey().toLowerCase(), header.getValue()));
            var said = new JsonObject()
                    .put("service", service)
                    .put("method", request.method().name())
                    .put("uri", request.uri())
                    .put("headers", headers)
                    .put("bytes", body.length());
            request.response()
                    .setStatusCode(request.path().endsWith("/created") ? 201 : 200)
                    .putHeader("Content-Type", "application/json")
                    .putHeader("ETag", "\"7\"")
                    .putHeader("Keep-Alive", "timeout=5")
                    .putHeader("Connection", "keep-alive, X-Hop")
                    .putHeader("X-Hop", "one connection only")
                    .putHeader("Content-Security-Policy", "default-src *")
                    .end(said.encode());
        });
    }

    private void upload(HttpServerRequest request) {
        request.pause();
        released.future().onSuccess(_ -> {
            request.handler(chunk -> written += chunk.length());
            request.endHandler(_ -> request.response().setStatusCode(202).end(Long.toString(written)));
            request.resume();
        });
    }

    private void download(HttpServerRequest request, int sent) {
        var response = request.response();
        if (sent == 0) {
            written = 0;
            response.setChunked(true);
        }
        int now = sent;
        while (now < DOWNLOAD_CHUNKS && !response.writeQueueFull()) {
            Future<Void> write = response.write(Buffer.buffer(new byte[CHUNK]));
            write.onSuccess(_ -> written += CHUNK);
            now++;
        }
        int next = now;
        if (now < DOWNLOAD_CHUNKS) response.drainHandler(_ -> download(request, next));
        else response.end();
    }

    private void openapi(HttpServerRequest request) {
        if (request.getHeader("Authorization") == null) {
            request.response().setStatusCode(401).end();
            return;
        }
        var document = """
                {"openapi": "3.1.0", "paths": {
                  "/api/programs/{program}/from-%1$s": {"get": {"summary": "What %1$s tells", "responses": {"200": {
                    "description": "OK", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Page"}}}}}}},
                  "/q/inner": {"get": {}}},
                 "components": {"schemas": {"Page": {"type": "object"}}}}
                """.formatted(service);
        request.response().putHeader("Content-Type", "application/json").end(document);
    }
}
