package io.tierline.scoring.store;

import io.tierline.contracts.topic.RecordKey;
import io.tierline.prioritization.facts.Register;
import io.tierline.prioritization.facts.RegisterKey;
import io.tierline.prioritization.facts.Retention;
import io.tierline.prioritization.facts.Version;
import io.tierline.scoring.wire.BinaryReader;
import io.tierline.scoring.wire.BinaryWriter;
import io.tierline.scoring.wire.CellCodec;
import io.tierline.scoring.wire.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.jspecify.annotations.Nullable;

/** All that is known of the partners of one task, in memory, and how it gets into a changelog and back out of it. */
final class TaskFacts implements FactStore {
    /** The changelog's key of the {@link Vocabulary}; segments have greater ones. */
    private static final long WORDS = 0;
    /** What a block takes besides its versions and the partner's key. */
    private static final int BLOCK = 4;

    private final ConcurrentMap<String, ConcurrentMap<String, PartnerCells>> programs = new ConcurrentHashMap<>();
    private final Collection<PartnerCells> partners = new ArrayList<>();
    private final Vocabulary words = new Vocabulary();
    private final CellCodec codec = new CellCodec(words);
    private final BinaryWriter scratch = new BinaryWriter();
    private final Unsent unsent = new Unsent();
    private final SegmentLog log;
    private final Cleaning cleaning;
    private final List<PartnerCells> waiting = new ArrayList<>();
    private int wordsWritten;
    private long live;
    private boolean restored;
    private @Nullable RecordKey lastKey;
    private @Nullable PartnerCells last;
    private volatile long changelogBytes;
    private volatile boolean closed;

    TaskFacts() {
        this(Sizing.USUAL);
    }

    TaskFacts(Sizing sizing) {
        log = new SegmentLog(sizing);
        cleaning = new Cleaning(log, sizing);
    }

    @Override
    public boolean add(RecordKey partner, RegisterKey register, Version version, Retention keep) {
        var cells = cells(partner);
        if (!cells.add(register, version, keep, scratch)) return false;
        toBeWritten(cells);
        return true;
    }

    private void toBeWritten(PartnerCells cells) {
        if (cells.logged.await()) waiting.add(cells);
    }

    @Override
    public void mark(RecordKey partner) {
        unsent.mark(cells(partner));
    }

    @Override
    public void mark(RecordKey partner, long millis) {
        unsent.mark(cells(partner), millis);
    }

    @Override
    public void markAll(String program) {
        ofProgram(program).values().forEach(unsent::mark);
    }

    @Override
    public @Nullable RecordKey takeUnsent(long now) {
        var taken = unsent.take(now);
        return taken == null ? null : taken.key();
    }

    private PartnerCells cells(RecordKey partner) {
        if (partner == lastKey && last != null) return last;
        var cells = ofProgram(partner.program()).get(partner.subject());
        if (cells == null) cells = create(partner);
        lastKey = partner;
        last = cells;
        return cells;
    }

    private PartnerCells create(RecordKey partner) {
        var created = new PartnerCells(partner, codec);
        partners.add(created);
        programs.computeIfAbsent(partner.program(), _ -> new ConcurrentHashMap<>())
                .put(partner.subject(), created);
        return created;
    }

    private Map<String, PartnerCells> ofProgram(String program) {
        if (closed) throw new InvalidStateStoreException("the facts of a partition have moved");
        var found = programs.get(program);
        return found == null ? Map.of() : found;
    }

    @Override
    public Map<RegisterKey, Register> registers(RecordKey partner) {
        var cells = ofProgram(partner.program()).get(partner.subject());
        return cells == null ? Map.of() : cells.registers();
    }

    @Override
    public void eachPartner(String program, BiConsumer<RecordKey, Map<RegisterKey, Register>> visit) {
        ofProgram(program).values().forEach(cells -> visit.accept(cells.key(), cells.registers()));
    }

    @Override
    public void eachKey(String program, Consumer<RecordKey> visit) {
        ofProgram(program).values().forEach(cells -> visit.accept(cells.key()));
    }

    /** Writes everything that has changed since the last time. */
    void commit(Changelog out) {
        cleaning.choose(live, partners, this::toBeWritten);
        log.begin(unsent.oldest(log.number()));
        for (var cells : waiting) {
            log.append(cells, out);
            cells.logged.written();
            cells.compact();
            live += cells.logged.count(bytes(cells));
        }
        waiting.clear();
        log.end(out);
        if (words.size() > wordsWritten) {
            out.put(WORDS, words.bytes());
            wordsWritten = words.size();
        }
        cleaning.drop(out);
        changelogBytes = log.total();
    }

    private static long bytes(PartnerCells cells) {
        return cells.slab().live() + cells.key().text().length() + BLOCK;
    }

    /** Takes a record of the changelog. */
    void restore(long key, byte @Nullable [] value) {
        restored = true;
        if (key == WORDS && value != null) {
            words.load(value);
            wordsWritten = words.size();
        } else if (value == null) log.restoreRemoved(key);
        else log.restore(key, value, (partner, tail) -> restore(key, partner, tail));
    }

    private void restore(long segment, String partner, BinaryReader tail) {
        var cells = cells(RecordKey.parse(partner));
        cells.restore(tail);
        cells.logged.stands(segment);
        live += cells.logged.count(bytes(cells));
    }

    /** The records of the changelog are as they are for now: another task may write it. */
    void rest() {
        log.seal();
        cleaning.stop();
    }

    @Override
    public void activate() {
        if (!restored) return;
        restored = false;
        for (var cells : partners) if (cells.logged.last() >= log.unsentFrom()) unsent.mark(cells);
        changelogBytes = log.total();
    }

    /** Whoever still reads is told that it has moved. */
    void close() {
        closed = true;
    }

    /** For any thread. */
    StateSize size() {
        long heap = 0;
        long registers = 0;
        int count = 0;
        for (var program : programs.values())
            for (var cells : program.values()) {
                heap += cells.heap();
                registers += cells.registerCount();
                count++;
            }
        return new StateSize(heap, changelogBytes, count, registers);
    }
}
