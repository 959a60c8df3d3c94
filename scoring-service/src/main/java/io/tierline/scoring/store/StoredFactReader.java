package io.tierline.scoring.store;

import io.tierline.contracts.topic.RecordKey;
import io.tierline.prioritization.facts.Register;
import io.tierline.prioritization.facts.RegisterKey;
import io.tierline.scoring.wire.RegisterCodec;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** Facts read from a key-value store, its own task's or one that is queried. */
public final class StoredFactReader implements FactReader {
    private final ReadOnlyKeyValueStore<Bytes, byte[]> store;

    public StoredFactReader(ReadOnlyKeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    @Override
    public Map<RegisterKey, Register> registers(RecordKey partner) {
        var prefix = partner.text() + '/';
        var registers = new HashMap<RegisterKey, Register>();
        try (var entries = store.range(FactKey.first(partner), FactKey.after(partner))) {
            while (entries.hasNext()) {
                var entry = entries.next();
                registers.put(FactKey.register(entry.key, prefix), RegisterCodec.read(entry.value));
            }
        }
        return registers;
    }

    @Override
    public void eachPartner(String program, BiConsumer<RecordKey, Map<RegisterKey, Register>> visit) {
        @Nullable RecordKey partner = null;
        var prefix = "";
        Map<RegisterKey, Register> registers = new HashMap<>();
        try (var entries = store.range(FactKey.first(program), FactKey.after(program))) {
            while (entries.hasNext()) {
                var entry = entries.next();
                if (partner == null || !FactKey.text(entry.key).startsWith(prefix)) {
                    if (partner != null) visit.accept(partner, registers);
                    partner = FactKey.partner(entry.key);
                    prefix = partner.text() + '/';
                    registers = new HashMap<>();
                }
                registers.put(FactKey.register(entry.key, prefix), RegisterCodec.read(entry.value));
            }
        }
        if (partner != null) visit.accept(partner, registers);
    }

    /** Leaps from one partner to the next instead of walking all registers. */
    @Override
    public void eachKey(String program, Consumer<RecordKey> visit) {
        var after = FactKey.after(program);
        var from = FactKey.first(program);
        while (true) {
            RecordKey partner;
            try (var entries = store.range(from, after)) {
                if (!entries.hasNext()) return;
                partner = FactKey.partner(entries.next().key);
            }
            visit.accept(partner);
            from = FactKey.after(partner);
        }
    }
}
