package io.tierline.platform.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.tierline.platform.http.Refused;
import io.tierline.platform.run.CannotRun;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Asking an instance again and again until it answers what is wanted. */
final class Await {
    private static final Duration EVERY = Duration.ofMillis(200);

    private Await() {}

    /** Gets an answer. */
    interface Question {
        JsonNode ask() throws IOException, Refused;
    }

    /** Says whether an answer is the wanted one. */
    interface Wanted {
        boolean is(JsonNode answer) throws CannotRun;
    }

    /**
     * The wanted answer. Not found and unavailable count as not yet.
     *
     * @throws CannotRun if it does not come within {@code patience}
     */
    static JsonNode until(Duration patience, String what, Question question, Wanted wanted)
            throws IOException, Refused, CannotRun {
        long deadline = System.nanoTime() + patience.toNanos();
        var last = "nothing";
        while (System.nanoTime() < deadline) {
            try {
                var answer = question.ask();
                if (wanted.is(answer)) return answer;
                last = answer.toString();
            } catch (Refused notYet) {
                if (notYet.status() != 404 && notYet.status() != 503) throw notYet;
                last = String.valueOf(notYet.getMessage());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(EVERY.toMillis()));
        }
        throw new CannotRun(
                "waited %d s for %s; the last answer was: %.400s".formatted(patience.toSeconds(), what, last));
    }
}
