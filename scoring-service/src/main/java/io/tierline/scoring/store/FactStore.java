package io.tierline.scoring.store;

import io.tierline.contracts.topic.RecordKey;
import io.tierline.prioritization.facts.RegisterKey;
import io.tierline.prioritization.facts.Retention;
import io.tierline.prioritization.facts.Version;
import org.jspecify.annotations.Nullable;

/**
 * The registers of the partners of one task, and which of these partners' running scores must be sent again. Of the
 * task's own thread; what {@link FactReader} offers is for any.
 */
public interface FactStore extends FactReader {
    /** False when the version changes nothing that can be read. */
    boolean add(RecordKey partner, RegisterKey register, Version version, Retention keep);

    /** The partner's score is to be sent again. */
    void mark(RecordKey partner);

    /** The partner's score is to be sent again at {@code millis} since the epoch, or earlier if that was asked for. */
    void mark(RecordKey partner, long millis);

    /** As {@link #mark(RecordKey)}, every partner of a program that anything was said of. */
    void markAll(String program);

    /** Takes the partner that has waited longest to be sent; null when none is due at {@code now}. It counts as sent. */
    @Nullable
    RecordKey takeUnsent(long now);

    /** Partners that were not sent when the state was last written are marked again. To be called once, before use. */
    void activate();
}
