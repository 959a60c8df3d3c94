package io.tierline.scoring.store;

import io.tierline.scoring.wire.CellCodec;
import java.util.Arrays;

/**
 * From the key of a register to the offset of its newest version in a slab: a hash table with open addressing, whose keys
 * stand in the slab alone.
 */
final class KeyIndex {
    private static final int FIRST_SLOTS = 8;

    /** Offset plus one; 0 where there is none. */
    private int[] slots = new int[FIRST_SLOTS];
    /** A few bits of the hash of each slot's key, so that another key is hardly ever looked at; 0 where there is none. */
    private byte[] tags = new byte[FIRST_SLOTS];

    private int count;

    int count() {
        return count;
    }

    /** All offsets, each plus one, among zeros. Replaced, not changed, when the table grows. */
    int[] slots() {
        return slots;
    }

    int heap() {
        return slots.length * (Integer.BYTES + 1);
    }

    /** Of the register whose key stands in {@code key} from {@code from} on, or {@link Slab#NONE}. */
    int newest(byte[] slab, byte[] key, int from) {
        int length = CellCodec.keyLength(key, from);
        return slots[slot(slab, hash(key, from, length), key, from, length)] - 1;
    }

    /** The newest version of the register whose key stands in {@code key} from {@code from} on will be at an offset. */
    void put(byte[] slab, byte[] key, int from, int offset) {
        int length = CellCodec.keyLength(key, from);
        int hash = hash(key, from, length);
        int slot = slot(slab, hash, key, from, length);
        if (tags[slot] == 0) {
            count++;
            if (count * 4 > slots.length * 3) {
                grow(slab);
                slot = slot(slab, hash, key, from, length);
            }
            tags[slot] = tag(hash);
        }
        slots[slot] = offset + 1;
    }

    /** Where the key's register is, or belongs. */
    private int slot(byte[] slab, int hash, byte[] key, int from, int length) {
        int mask = slots.length - 1;
        byte tag = tag(hash);
        int slot = hash & mask;
        while (tags[slot] != 0 && !(tags[slot] == tag && holds(slab, slots[slot] - 1, key, from, length)))
            slot = slot + 1 & mask;
        return slot;
    }

    private static boolean holds(byte[] slab, int offset, byte[] key, int from, int length) {
        int at = Slab.body(slab, offset);
        return at + length <= slab.length && Arrays.equals(slab, at, at + length, key, from, from + length);
    }

    private void grow(byte[] slab) {
        int[] old = slots;
        slots = new int[old.length * 2];
        tags = new byte[slots.length];
        for (int newest : old) {
            if (newest == 0) continue;
            int key = Slab.body(slab, newest - 1);
            int length = CellCodec.keyLength(slab, key);
            int hash = hash(slab, key, length);
            int slot = slot(slab, hash, slab, key, length);
            slots[slot] = newest;
            tags[slot] = tag(hash);
        }
    }

    private static byte tag(int hash) {
        return (byte) (hash >>> 24 | 1);
    }

    private static int hash(byte[] key, int from, int length) {
        int hash = 0;
        for (int i = from; i < from + length; i++) hash = 31 * hash + key[i];
        hash *= 0x9E3779B9;
        return hash ^ hash >>> 15;
    }
}
