package io.tierline.benchmarks.dataset;

import io.tierline.contracts.topic.Topic;

/**
 * One event as it goes to the log.
 *
 * @param key record key
 * @param json structured CloudEvents JSON
 */
public record SourceRecord(Topic topic, byte[] key, byte[] json) {}
