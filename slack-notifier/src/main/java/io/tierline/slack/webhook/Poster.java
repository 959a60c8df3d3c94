package io.tierline.slack.webhook;

import io.tierline.slack.digest.Message;

/** Posts a message once. */
@FunctionalInterface
public interface Poster {
    Outcome post(Message message) throws InterruptedException;
}
