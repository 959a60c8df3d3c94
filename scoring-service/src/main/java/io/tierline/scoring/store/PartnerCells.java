package io.tierline.scoring.store;

import io.tierline.contracts.topic.RecordKey;
import io.tierline.prioritization.facts.Register;
import io.tierline.prioritization.facts.RegisterKey;
import io.tierline.prioritization.facts.Retention;
import io.tierline.prioritization.facts.Version;
import io.tierline.scoring.wire.BinaryReader;
import io.tierline.scoring.wire.BinaryWriter;
import io.tierline.scoring.wire.CellCodec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The registers of one partner in memory, as bytes. One thread writes, any may read. A version costs the same however
 * many there are; replaced versions that nobody can read any more are let go of when there are enough of them.
 */
final class PartnerCells {
    private static final Comparator<Version> BY_STAMP = Comparator.comparing(Version::stamp);
    /** Fewer than these, or than half of those that are kept, are not worth writing a register anew. */
    private static final int FEW = 8;

    private static final int SMALL = 1_024;
    /** Bytes of this and the objects that belong to it, with their headers, and its place in the map of all. */
    private static final int OBJECTS = 400;

    private final RecordKey key;
    private final CellCodec codec;
    private Slab slab = new Slab();
    /** What the changelog holds of the slab; for the {@link SegmentLog}. */
    final Logged logged = new Logged();
    /** When the score is to be sent; for {@link Unsent}. */
    final Due due = new Due();

    PartnerCells(RecordKey key, CellCodec codec) {
        this.key = key;
        this.codec = codec;
    }

    RecordKey key() {
        return key;
    }

    /** False when the version changes nothing that can be read. */
    synchronized boolean add(RegisterKey register, Version version, Retention keep, BinaryWriter scratch) {
        codec.write(register, version, scratch.clear());
        int newest = slab.newest(scratch.array(), 0);
        if (newest == Slab.NONE) {
            slab.append(scratch.array(), 0, scratch.size(), Slab.NONE);
            return true;
        }
        var before = register(slab.view(), newest);
        var after = before.put(version, keep);
        if (after == before || !holds(after, version)) return false;
        int dropped = before.versions().size() + 1 - after.versions().size();
        if (dropped < Math.max(FEW, after.versions().size() / 2))
            slab.append(scratch.array(), 0, scratch.size(), newest);
        else replace(register, newest, after.versions(), scratch);
        return true;
    }

    private static boolean holds(Register register, Version version) {
        var versions = register.versions();
        for (int i = versions.size() - 1; i >= 0; i--) if (versions.get(i) == version) return true;
        return false;
    }

    private void replace(RegisterKey register, int newest, List<Version> versions, BinaryWriter scratch) {
        slab.abandon(newest);
        int previous = Slab.NONE;
        for (var version : versions) {
            codec.write(register, version, scratch.clear());
            int begins = slab.used();
            slab.append(scratch.array(), 0, scratch.size(), previous);
            previous = begins;
        }
    }

    /** {@link Register#EMPTY} when nothing was written there yet. */
    synchronized Register register(RegisterKey register, BinaryWriter scratch) {
        CellCodec.writeKey(register, scratch.clear());
        int newest = slab.newest(scratch.array(), 0);
        return newest == Slab.NONE ? Register.EMPTY : register(slab.view(), newest);
    }

    Map<RegisterKey, Register> registers() {
        Slab.View view;
        synchronized (this) {
            view = slab.copiedView();
        }
        var registers = HashMap.<RegisterKey, Register>newHashMap(view.registers());
        for (int slot : view.slots()) {
            if (slot == 0) continue;
            registers.put(CellCodec.readKey(view.read(slot - 1)), register(view, slot - 1));
        }
        return registers;
    }

    private Register register(Slab.View view, int newest) {
        var latest = version(view, newest);
        int at = view.previous(newest);
        if (at == Slab.NONE) return new Register(List.of(latest));
        var versions = new ArrayList<Version>();
        versions.add(latest);
        for (; at != Slab.NONE; at = view.previous(at)) versions.add(version(view, at));
        Collections.reverse(versions);
        versions.sort(BY_STAMP);
        return new Register(versions);
    }

    private Version version(Slab.View view, int offset) {
        var in = view.read(offset);
        CellCodec.skipKey(in);
        var version = codec.readVersion(in);
        in.end();
        return version;
    }

    /** Takes versions out of a changelog, where each may stand more than once. */
    synchronized void restore(BinaryReader tail) {
        while (tail.more()) {
            int length = (int) tail.number();
            var _ = tail.number();
            restore(tail.array(), tail.at(), length);
            tail.skip(length);
        }
        logged.reaches(slab.used());
    }

    private void restore(byte[] bytes, int from, int length) {
        int newest = slab.newest(bytes, from);
        if (newest == Slab.NONE || !slab.view().holds(newest, bytes, from)) slab.append(bytes, from, length, newest);
    }

    synchronized int registerCount() {
        return slab.registers();
    }

    /** Bytes of memory, all objects counted. */
    synchronized int heap() {
        return OBJECTS + 2 * key.text().length() + slab.heap();
    }

    /** The slab, to be written to the changelog by the one thread that writes here. */
    Slab slab() {
        return slab;
    }

    /** All of it is to be written to the changelog again, without what does not count. */
    void writeAgain() {
        compactNow();
        logged.forget();
    }

    /** Lets go of what does not count if that is worth it, all of the slab being in the changelog. */
    void compact() {
        if (slab.used() > SMALL && slab.live() < slab.used() / 2) compactNow();
    }

    private synchronized void compactNow() {
        slab = slab.compacted();
        logged.reaches(slab.used());
    }

    @Override
    public String toString() {
        return Objects.toString(key);
    }
}
