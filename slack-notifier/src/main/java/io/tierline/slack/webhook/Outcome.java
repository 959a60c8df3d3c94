package io.tierline.slack.webhook;

import java.time.Duration;

/** What became of a message that was posted. */
public sealed interface Outcome {
    /** Slack has it. */
    record Accepted() implements Outcome {}

    /** Too many at the moment: not before {@code notBefore} has passed. */
    record TooMany(Duration notBefore) implements Outcome {}

    /** No answer, or one that says that Slack is in trouble. */
    record Away(String reason) implements Outcome {}

    /** This message will not be taken as it is. */
    record Malformed(int status) implements Outcome {}

    /** The webhook is not, or no longer, good. */
    record Revoked(int status) implements Outcome {}
}
