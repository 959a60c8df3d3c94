package io.tierline.scoring.store;

import io.tierline.contracts.topic.RecordKey;
import io.tierline.prioritization.facts.Register;
import io.tierline.prioritization.facts.RegisterKey;

/** The registers of the partners of one task; each is kept on its own, so that an event costs the same at any history. */
public interface FactStore extends FactReader {
    /** {@link Register#EMPTY} when nothing was written there yet. */
    Register register(RecordKey partner, RegisterKey key);

    void put(RecordKey partner, RegisterKey key, Register register);
}
