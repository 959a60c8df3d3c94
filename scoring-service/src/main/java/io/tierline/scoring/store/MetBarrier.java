package io.tierline.scoring.store;

import io.tierline.contracts.topic.Topic;
import java.time.Instant;

/**
 * A record of a cycle barrier.
 *
 * @param cycle names the attempt of the cycle
 * @param asOf the instant the cycle asks for
 * @param topic where it was met
 * @param offset and at which offset
 * @param appended when the broker appended it
 * @param event it as JSON
 */
public record MetBarrier(
        String program, String cycle, Instant asOf, Topic topic, long offset, Instant appended, String event) {
    private static final int PARTS = 5;

    String id() {
        return id(program, cycle);
    }

    static String id(String program, String cycle) {
        return program + '/' + cycle;
    }

    /** All but what the id says. */
    String text() {
        return String.join(" ", asOf.toString(), topic.topicName(), Long.toString(offset), appended.toString(), event);
    }

    static MetBarrier parse(String id, String text) {
        var parts = text.split(" ", PARTS);
        int slash = id.indexOf('/');
        return new MetBarrier(
                id.substring(0, slash),
                id.substring(slash + 1),
                Instant.parse(parts[0]),
                Topic.named(parts[1]),
                Long.parseLong(parts[2]),
                Instant.parse(parts[3]),
                parts[4]);
    }
}
