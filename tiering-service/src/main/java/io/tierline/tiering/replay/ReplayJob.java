package io.tierline.tiering.replay;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
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
     * @param result the file with what the job tells, once done
     * @param runs how steady each variant was; empty until done
     */
    record Status(
            State state,
            double progress,
            @Nullable String detail,
            @Nullable Path result,
            List<RunView> runs,
            @Nullable Instant endedAt) {}

    private final String id;
    private final Question question;
    private volatile Status status = new Status(State.RUNNING, 0, null, null, List.of(), null);

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
        status = new Status(State.RUNNING, Math.clamp(progress, 0, 1), null, null, List.of(), null);
    }

    void done(Path result, ReplayRun.Outcome outcome, Instant now) {
        status = new Status(State.DONE, 1, outcome.detail(), result, outcome.runs(), now);
    }

    void fail(String detail, Instant now) {
        status = new Status(State.FAILED, status.progress(), detail, null, List.of(), now);
    }
}
