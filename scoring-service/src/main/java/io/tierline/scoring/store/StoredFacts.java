package io.tierline.scoring.store;

import io.tierline.contracts.topic.RecordKey;
import io.tierline.prioritization.facts.Register;
import io.tierline.prioritization.facts.RegisterKey;
import io.tierline.scoring.wire.RegisterCodec;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/** Facts in a key-value store of the task. */
public final class StoredFacts implements FactStore {
    private final KeyValueStore<Bytes, byte[]> store;
    private final FactReader reader;

    public StoredFacts(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
        this.reader = new StoredFactReader(store);
    }

    @Override
    public Register register(RecordKey partner, RegisterKey key) {
        var bytes = store.get(FactKey.of(partner, key));
        return bytes == null ? Register.EMPTY : RegisterCodec.read(bytes);
    }

    @Override
    public void put(RecordKey partner, RegisterKey key, Register register) {
        store.put(FactKey.of(partner, key), RegisterCodec.write(register));
    }

    @Override
    public Map<RegisterKey, Register> registers(RecordKey partner) {
        return reader.registers(partner);
    }

    @Override
    public void eachPartner(String program, BiConsumer<RecordKey, Map<RegisterKey, Register>> visit) {
        reader.eachPartner(program, visit);
    }

    @Override
    public void eachKey(String program, Consumer<RecordKey> visit) {
        reader.eachKey(program, visit);
    }
}
