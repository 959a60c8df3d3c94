package io.tierline.scoring.wire;

import io.tierline.prioritization.facts.RegisterKey;
import io.tierline.prioritization.facts.Stamp;
import io.tierline.prioritization.facts.Version;

/**
 * One version of one register as bytes: the register's key, then stamp, position and content. Two versions are of the
 * same register exactly when the bytes of their keys are equal, and the same event's when those of their stamps are too.
 * The format is frozen, as changelogs keep it; {@link #FORMAT} is its number.
 */
public final class CellCodec {
    public static final int FORMAT = 2;

    private static final RegisterKey.Kind[] KINDS = RegisterKey.Kind.values();

    private final Vocabulary words;
    private final ValueCodec values;

    /** @param words that the versions share; must be kept with them */
    public CellCodec(Vocabulary words) {
        this.words = words;
        this.values = new ValueCodec(words);
    }

    public void write(RegisterKey key, Version version, BinaryWriter out) {
        writeKey(key, out);
        var stamp = version.stamp();
        out.instant(stamp.time()).text(stamp.id());
        words.write(stamp.source(), out);
        out.number(version.position());
        values.write(key.kind(), version.value(), out);
    }

    public static void writeKey(RegisterKey key, BinaryWriter out) {
        out.octet(code(key.kind())).text(key.id());
    }

    public static RegisterKey readKey(BinaryReader in) {
        var kind = kind(in.octet());
        var id = in.text();
        return switch (kind) {
            case STATUS -> RegisterKey.STATUS;
            case NAME -> RegisterKey.NAME;
            case SEGMENT -> RegisterKey.SEGMENT;
            case REGION -> RegisterKey.REGION;
            case OVERLAP -> RegisterKey.OVERLAP;
            case ATTRIBUTE, ACTIVITY, DEAL -> new RegisterKey(kind, id);
        };
    }

    /** What follows the key. */
    public Version readVersion(BinaryReader in) {
        var stamp = new Stamp(in.instant(), in.text(), words.read(in));
        long position = in.number();
        return new Version(stamp, values.read(in), position);
    }

    /** How many bytes the key takes that begins at {@code from}. */
    public static int keyLength(byte[] bytes, int from) {
        var in = new BinaryReader(bytes, from, bytes.length);
        skipKey(in);
        return in.at() - from;
    }

    /** How many bytes key and stamp take of a version that begins at {@code from}. */
    public static int stampLength(byte[] bytes, int from) {
        var in = new BinaryReader(bytes, from, bytes.length);
        skipKey(in);
        var _ = in.number();
        var _ = in.number();
        in.skip((int) in.number());
        long source = in.number();
        if ((source & 1) == 1) in.skip((int) (source >>> 1));
        return in.at() - from;
    }

    public static void skipKey(BinaryReader in) {
        in.skip(1);
        in.skip((int) in.number());
    }

    private static int code(RegisterKey.Kind kind) {
        return switch (kind) {
            case STATUS -> 1;
            case NAME -> 2;
            case SEGMENT -> 3;
            case REGION -> 4;
            case ATTRIBUTE -> 5;
            case ACTIVITY -> 6;
            case DEAL -> 7;
            case OVERLAP -> 8;
        };
    }

    private static RegisterKey.Kind kind(int code) {
        for (var kind : KINDS) if (code(kind) == code) return kind;
        throw new IllegalStateException("register of kind " + code);
    }
}
