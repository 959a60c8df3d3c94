package io.tierline.scoring.store;

import io.tierline.scoring.wire.BinaryReader;
import io.tierline.scoring.wire.BinaryWriter;
import io.tierline.scoring.wire.CellCodec;
import java.util.Arrays;

/**
 * The versions of one partner's registers, one behind the other in one array, and an index from the key of a register
 * to its newest version. A version points back to the one before it of the same register. What was appended is never
 * written over, so that a copied view stays true while others append; not for concurrent use otherwise.
 */
final class Slab {
    /** No version. */
    static final int NONE = -1;

    private static final int FIRST_SIZE = 256;
    private static final int DOUBLING_ENDS = 1 << 16;

    private byte[] bytes = new byte[FIRST_SIZE];
    private int used;
    private int dead;
    private final KeyIndex index = new KeyIndex();

    /** What can be read while others append: newest versions as they were, and all that they point back to. */
    record View(byte[] bytes, int[] slots, int registers) {
        /** Where the version before it begins, or {@link #NONE}. */
        int previous(int offset) {
            var in = new BinaryReader(bytes, offset, bytes.length);
            var _ = in.number();
            int back = (int) in.number();
            return back == 0 ? NONE : offset - back;
        }

        /** Whether one of the versions from {@code newest} back is of the same event as the one at {@code from}. */
        boolean holds(int newest, byte[] version, int from) {
            int length = CellCodec.stampLength(version, from);
            for (int at = newest; at != NONE; at = previous(at)) {
                int begins = read(at).at();
                if (begins + length <= bytes.length
                        && Arrays.equals(bytes, begins, begins + length, version, from, from + length)) return true;
            }
            return false;
        }

        /** Exactly the version, key first. */
        BinaryReader read(int offset) {
            var in = new BinaryReader(bytes, offset, bytes.length);
            int length = (int) in.number();
            var _ = in.number();
            return new BinaryReader(bytes, in.at(), in.at() + length);
        }
    }

    /** For the thread that appends; later appends may show. */
    View view() {
        return new View(bytes, index.slots(), index.count());
    }

    /** For any other thread. */
    View copiedView() {
        return new View(bytes, index.slots().clone(), index.count());
    }

    byte[] bytes() {
        return bytes;
    }

    int used() {
        return used;
    }

    /** Bytes of versions that count. */
    int live() {
        return used - dead;
    }

    int registers() {
        return index.count();
    }

    int heap() {
        return bytes.length + index.heap();
    }

    /** The offset of the newest version of the register whose key stands at {@code at}, or {@link #NONE}. */
    int newest(byte[] key, int at) {
        return index.newest(bytes, key, at);
    }

    /**
     * Appends a version, which becomes its register's newest.
     *
     * @param version holds it from {@code from} on, key first
     * @param previous the offset of the version before it of the same register; {@link #NONE} if it is to be the first
     */
    void append(byte[] version, int from, int length, int previous) {
        int back = previous == NONE ? 0 : used - previous;
        int header = BinaryWriter.lengthOfNumber(length) + BinaryWriter.lengthOfNumber(back);
        if (bytes.length - used < header + length) bytes = Arrays.copyOf(bytes, larger(used + header + length));
        index.put(bytes, version, from, used);
        number(length);
        number(back);
        System.arraycopy(version, from, bytes, used, length);
        used += length;
    }

    /** The version and those before it count no more; another is to be appended as the first of the register. */
    void abandon(int newest) {
        var view = view();
        for (int at = newest; at != NONE; at = view.previous(at)) dead += after(at) - at;
    }

    /** The first offset behind the version at {@code offset}. */
    int after(int offset) {
        var in = new BinaryReader(bytes, offset, used);
        int length = (int) in.number();
        var _ = in.number();
        return in.at() + length;
    }

    /** The same registers without the versions that do not count. */
    Slab compacted() {
        var compacted = new Slab();
        compacted.bytes = new byte[Math.max(FIRST_SIZE, larger(live()))];
        var view = view();
        for (int slot : index.slots()) if (slot != 0) compacted.take(view, slot - 1);
        return compacted;
    }

    private void take(View view, int newest) {
        int[] offsets = new int[4];
        int count = 0;
        for (int at = newest; at != NONE; at = view.previous(at)) {
            if (count == offsets.length) offsets = Arrays.copyOf(offsets, count * 2);
            offsets[count++] = at;
        }
        int previous = NONE;
        while (count > 0) {
            var version = view.read(offsets[--count]);
            int begins = used;
            append(view.bytes(), version.at(), version.left(), previous);
            previous = begins;
        }
    }

    /** Where in a slab the version at {@code offset} begins with its key. */
    static int body(byte[] bytes, int offset) {
        int at = offset;
        while (bytes[at++] < 0) {}
        while (bytes[at++] < 0) {}
        return at;
    }

    private static int larger(int needed) {
        return needed < DOUBLING_ENDS ? Integer.highestOneBit(needed) << 1 : needed + needed / 4;
    }

    private void number(int value) {
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            bytes[used++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes[used++] = (byte) rest;
    }
}
