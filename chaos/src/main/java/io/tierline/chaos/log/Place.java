package io.tierline.chaos.log;

import io.tierline.contracts.topic.Topic;

/** Where a record stands. */
public record Place(Topic topic, int partition, long offset) {
    @Override
    public String toString() {
        return "%s-%d at %d".formatted(topic.topicName(), partition, offset);
    }
}
