package io.tierline.scoring.stream;

import java.util.Map;
import java.util.Objects;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * One memory budget for the stores of all partitions in this process; by default each would take its own 100 MB.
 *
 * @see <a href="https://kafka.apache.org/documentation/streams/developer-guide/memory-mgmt.html#rocksdb">Kafka
 *     Streams, memory management</a>
 */
public final class BoundedRocksDb implements RocksDBConfigSetter {
    /** Bytes for all stores together. */
    static final String MEMORY = "tierline.store.memory";

    private static final double WRITE_SHARE = 0.5;
    private static final double INDEX_SHARE = 0.1;
    private static final int SHARD_BITS = -1;
    private static final long LARGEST_WRITE_BUFFER = 8L << 20;
    private static final int BLOOM_BITS = 10;

    /** Lives as long as the process, as its stores come and go. */
    private record Budget(Cache cache, WriteBufferManager writes, BloomFilter bloom) {
        static Budget of(long bytes) {
            RocksDB.loadLibrary();
            var cache = new LRUCache(bytes, SHARD_BITS, false, INDEX_SHARE);
            return new Budget(
                    cache, new WriteBufferManager((long) (bytes * WRITE_SHARE), cache), new BloomFilter(BLOOM_BITS));
        }
    }

    private static @Nullable Budget shared;

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        var budget = budget((Long) Objects.requireNonNull(configs.get(MEMORY), MEMORY));
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(budget.cache());
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        table.setPinTopLevelIndexAndFilter(true);
        table.setFilterPolicy(budget.bloom());
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(budget.writes());
        options.setWriteBufferSize(LARGEST_WRITE_BUFFER);
        options.setMaxWriteBufferNumber(2);
    }

    @Override
    public void close(String storeName, Options options) {}

    private static synchronized Budget budget(long bytes) {
        if (shared == null) shared = Budget.of(bytes);
        return shared;
    }
}
