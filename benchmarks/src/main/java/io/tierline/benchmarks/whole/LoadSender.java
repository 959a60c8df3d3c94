package io.tierline.benchmarks.whole;

import io.tierline.benchmarks.dataset.Dataset;
import io.tierline.benchmarks.stand.BenchFailure;
import io.tierline.platform.access.Role;
import io.tierline.platform.http.Api;
import io.tierline.platform.layout.Service;
import java.io.ByteArrayOutputStream;

/** Posts a dataset's events as lines, many at a time. */
final class LoadSender {
    private final Api intake;
    private final String path;
    private final Dataset dataset;

    LoadSender(WholePlatform platform, String program, Dataset dataset) {
        this.intake = platform.api(Service.PARTNER, Role.INTEGRATION);
        this.path = "/api/programs/" + program + "/events";
        this.dataset = dataset;
    }

    /** Posts {@code count} events, beginning with a slot; how many were accepted. */
    int send(int from, int count) {
        var lines = new ByteArrayOutputStream(count * 450);
        for (int slot = from; slot < from + count; slot++) {
            lines.writeBytes(dataset.event(slot).json());
            lines.write('\n');
        }
        var answer = WholePlatform.call(() -> intake.post(path, Api.NDJSON, lines.toByteArray()));
        if (!answer.path("rejected").isEmpty()) throw new BenchFailure("events were rejected: " + answer);
        return answer.path("accepted").asInt() + answer.path("duplicates").asInt();
    }
}
