package io.tierline.slack.digest;

import java.util.List;
import java.util.Map;

/**
 * A message as an incoming webhook takes it.
 *
 * @param text what notifications and plain clients show
 * @param blocks the laid-out message; empty for text alone
 * @see <a href="https://docs.slack.dev/reference/block-kit/blocks">Block Kit</a>
 */
public record Message(String text, List<Map<String, Object>> blocks) {
    /** The same without its layout. */
    public Message plain() {
        return new Message(text, List.of());
    }
}
