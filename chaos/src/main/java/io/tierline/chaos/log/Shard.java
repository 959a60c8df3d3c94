package io.tierline.chaos.log;

import io.tierline.contracts.topic.Topic;

/** A partition of a topic. */
public record Shard(Topic topic, int partition) {
    @Override
    public String toString() {
        return topic.topicName() + "-" + partition;
    }
}
