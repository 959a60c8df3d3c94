package io.tierline.chaos.log;

import io.tierline.contracts.topic.Topic;
import java.util.Iterator;

/** A log that can be read from its beginning to where it ended when it was opened. */
public interface Log {
    /** How many partitions the topic has. */
    int partitions(Topic topic);

    /** The committed records of one partition, in the order of their offsets. */
    Records open(Topic topic, int partition);

    /** Records being read, one after the other. */
    interface Records extends Iterator<LogRecord>, AutoCloseable {
        @Override
        void close();
    }
}
