package io.tierline.scoring.store;

import io.tierline.contracts.topic.RecordKey;
import io.tierline.prioritization.facts.Register;
import io.tierline.prioritization.facts.RegisterKey;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The registers of the partners of one partition, to be read. */
public interface FactReader {
    /** All registers of one partner; empty when nothing was ever said of it. */
    Map<RegisterKey, Register> registers(RecordKey partner);

    /** Each partner of a program that anything was said of, once, with all its registers, in no particular order. */
    void eachPartner(String program, BiConsumer<RecordKey, Map<RegisterKey, Register>> visit);

    /** As {@link #eachPartner}, without reading the registers. */
    void eachKey(String program, Consumer<RecordKey> visit);
}
