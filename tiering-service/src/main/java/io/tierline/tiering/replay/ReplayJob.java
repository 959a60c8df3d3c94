package io.tierline.tiering.replay;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One replay on its way: waiting or running, done with a result on disk, or failed with a reason. */
final class ReplayJob {
    /** Where a job is; what waits for its turn counts as running. */
    enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * What is known of a job at one moment.
     *
     * @param progress in [0, 1]
     * @param result the file with the list of cycles, once done
     */
    record Status(
            State state,
            double progress,
            @Nullable String detail,
            @Nullable Path result,
            @Nullable Instant endedAt) {}

    private final String id;
    private final Question question;
    private volatile Status status = new Status(State.RUNNING, 0, null, null, null);

    ReplayJob(String id, Question question) {
        this.id = id;
        this.question = question;
    }

    String id() {
        return id;
    }

    Question question() {
        return question;
    }

    Status status() {
        return status;
    }

    void progress(double progress) {
        status = new Status(State.RUNNING, Math.clamp(progress, 0, 1), null, null, null);
    }

    void done(Path result, @Nullable String detail, Instant now) {
        status = new Status(State.DONE, 1, detail, result, now);
    }

    void fail(String detail, Instant now) {
        status = new Status(State.FAILED, status.progress(), detail, null, now);
    }
}
