package io.tierline.scoring.store;

import io.tierline.scoring.wire.BinaryReader;
import io.tierline.scoring.wire.BinaryWriter;
import io.tierline.scoring.wire.CellCodec;
import java.util.function.BiConsumer;

/**
 * The changelog of a task: what was appended to the slabs of partners, packed into few records, the segments, that are
 * numbered from 1. The newest is written again under its number while it is small.
 *
 * <p>What it says does not depend on the order of its records nor on whether Kafka has compacted it: a block adds
 * versions to a partner, the same version twice is one version, and a segment is taken away only after all that counts
 * of it was written to a later one, in the same transaction.
 */
final class SegmentLog {
    private static final int FORMAT = CellCodec.FORMAT;
    private static final int HEADER = 16;

    private final SegmentSizes sizes = new SegmentSizes();
    private final BinaryWriter blocks = new BinaryWriter();
    private final BinaryWriter record = new BinaryWriter();
    private final Sizing sizing;
    private long number = 1;
    private boolean changed;
    private long unsentFrom = Long.MAX_VALUE;

    SegmentLog(Sizing sizing) {
        this.sizing = sizing;
    }

    /** The number of the segment that is written next. */
    long number() {
        return number;
    }

    /** Bytes of all segments. */
    long total() {
        return sizes.total();
    }

    /** Partners in segments below it have been sent, as far as the changelog tells. */
    long unsentFrom() {
        return unsentFrom;
    }

    /** No segment of before is written again. */
    void seal() {
        if (blocks.size() > 0) number++;
        blocks.clear();
        changed = false;
    }

    /** @param unsent what {@link #unsentFrom} shall say of all that is written from now on */
    void begin(long unsent) {
        if (blocks.size() > sizing.small()) seal();
        changed = unsent < unsentFrom;
        unsentFrom = unsent;
    }

    /** Writes what the changelog does not hold of a partner yet. */
    void append(PartnerCells partner, Changelog out) {
        var slab = partner.slab();
        var key = partner.key().text();
        int from = partner.logged.upTo();
        while (from < slab.used()) {
            if (blocks.size() + HEADER + 3 * key.length() > sizing.largest()) next(out);
            int end = end(slab, from, sizing.largest() - blocks.size());
            blocks.text(key).number(end - from).raw(slab.bytes(), from, end - from);
            partner.logged.stands(number);
            changed = true;
            from = end;
            if (blocks.size() > sizing.largest()) next(out);
        }
        partner.logged.reaches(from);
    }

    /** As many whole versions as there is room for, and at least one. */
    private static int end(Slab slab, int from, int room) {
        if (slab.used() - from <= room) return slab.used();
        int end = slab.after(from);
        for (int next = end; next - from <= room; next = slab.after(next)) end = next;
        return end;
    }

    private void next(Changelog out) {
        end(out);
        seal();
    }

    /** Writes the newest segment if it has changed. */
    void end(Changelog out) {
        if (!changed) return;
        record.clear().octet(FORMAT).number(unsentFrom == Long.MAX_VALUE ? 0 : unsentFrom);
        var value = record.raw(blocks.array(), 0, blocks.size()).bytes();
        out.put(number, value);
        sizes.put(number, value.length);
        changed = false;
    }

    /** Takes away up to {@code most} segments below {@code floor}, of which nothing counts. */
    void drop(long floor, int most, Changelog out) {
        int dropped = 0;
        for (long old = sizes.lowest(); old < floor && dropped < most; old++) {
            if (!sizes.has(old)) continue;
            out.put(old, null);
            sizes.remove(old);
            dropped++;
        }
    }

    /** Whether there is a segment below {@code floor}. */
    boolean reachesBelow(long floor) {
        return sizes.lowest() < floor;
    }

    /** A segment read from the changelog. */
    void restore(long restored, byte[] value, BiConsumer<String, BinaryReader> block) {
        var in = new BinaryReader(value);
        int format = in.octet();
        if (format != FORMAT)
            throw new IllegalStateException("segment format %d (expected: %d)".formatted(format, FORMAT));
        long unsent = in.number();
        unsentFrom = unsent == 0 ? Long.MAX_VALUE : unsent;
        while (in.more()) {
            var partner = in.text();
            int length = (int) in.number();
            block.accept(partner, new BinaryReader(value, in.at(), in.at() + length));
            in.skip(length);
        }
        sizes.put(restored, value.length);
        blocks.clear();
        number = Math.max(number, restored + 1);
    }

    /** A segment that was taken away from the changelog. */
    void restoreRemoved(long removed) {
        sizes.remove(removed);
        number = Math.max(number, removed + 1);
    }
}
