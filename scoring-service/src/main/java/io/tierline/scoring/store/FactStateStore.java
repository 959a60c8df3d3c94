package io.tierline.scoring.store;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.BatchingStateRestoreCallback;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.state.internals.CacheFlushListener;
import org.apache.kafka.streams.state.internals.CachedStateStore;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one task as a state store of Kafka Streams: kept on the heap, written to the changelog once before each
 * commit.
 *
 * <p>This is the one class that touches what Kafka Streams keeps to itself, in two places, as there is no public way to
 * either. {@link CachedStateStore#flushCache} is what the runtime calls before it flushes the producer and sends the
 * offsets of a transaction; {@link StateStore#flush} is not called there, and does nothing at all from 4.3 on.
 * {@link InternalProcessorContext#logChange} writes to the changelog of this store in that same transaction. Tests
 * against a broker fail if a version of Kafka changes either.
 *
 * <p>After an unclean end (an aborted transaction, a lost partition) the runtime closes the store, which empties it, and
 * restores it from the changelog. A partition that changes between active and standby keeps its content.
 */
public final class FactStateStore implements StateStore, CachedStateStore<byte[], byte[]> {
    private final String name;
    private final OpenStores stores;
    private volatile TaskFacts facts = new TaskFacts();
    private @Nullable Changelog changelog;
    private volatile boolean open;

    FactStateStore(String name, OpenStores stores) {
        this.name = name;
        this.stores = stores;
    }

    /** As they are until the store is closed. */
    public FactStore facts() {
        return facts;
    }

    /** For any thread; once the store is closed every read says that the partition has moved. */
    public FactReader reader() {
        return facts;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        var internal = (InternalProcessorContext<?, ?>) context;
        changelog = (key, value) ->
                internal.logChange(name, key(key), value, internal.currentSystemTimeMs(), Position.emptyPosition());
        facts = new TaskFacts();
        context.register(root, (BatchingStateRestoreCallback) this::restore);
        stores.add(facts);
        open = true;
    }

    private static Bytes key(long number) {
        return Bytes.wrap(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    /** Of a key that stands there more than once only the last counts, which holds what those before it held. */
    private void restore(Collection<KeyValue<byte[], byte[]>> records) {
        Map<Long, byte @Nullable []> last = LinkedHashMap.newLinkedHashMap(records.size());
        for (var record : records) {
            long key = ByteBuffer.wrap(record.key).getLong();
            last.remove(key);
            last.put(key, record.value);
        }
        last.forEach(facts::restore);
    }

    @Override
    public void flushCache() {
        if (changelog == null) throw new IllegalStateException(name + " was not initialized");
        facts.commit(changelog);
    }

    /** The task is about to become a standby; all that there is was committed. */
    @Override
    public void clearCache() {
        facts.rest();
    }

    @Override
    public boolean setFlushListener(CacheFlushListener<byte[], byte[]> listener, boolean sendOldValues) {
        return false;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        open = false;
        stores.remove(facts);
        facts.close();
    }

    @Override
    public String name() {
        return name;
    }

    /** False, so that every start restores it. */
    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public Position getPosition() {
        return Position.emptyPosition();
    }
}
