package io.tierline.scoring.wire;

import io.tierline.prioritization.facts.Register;
import io.tierline.prioritization.facts.Stamp;
import io.tierline.prioritization.facts.Version;
import java.util.ArrayList;

/**
 * Registers as bytes: the format's number, then each version with its stamp. The format is frozen, as stores and their
 * changelogs keep it; a new one gets the next number and reads the old.
 */
public final class RegisterCodec {
    private static final int FORMAT = 1;

    private RegisterCodec() {}

    public static byte[] write(Register register) {
        var out = new BinaryWriter().octet(FORMAT).number(register.versions().size());
        for (var version : register.versions()) {
            var stamp = version.stamp();
            ValueCodec.write(
                    version.value(), out.instant(stamp.time()).text(stamp.id()).text(stamp.source()));
        }
        return out.bytes();
    }

    /** @throws IllegalStateException if the bytes are of a format that is not known */
    public static Register read(byte[] bytes) {
        var in = new BinaryReader(bytes);
        int format = in.octet();
        if (format != FORMAT)
            throw new IllegalStateException("register format %d (expected: %d)".formatted(format, FORMAT));
        int count = (int) in.number();
        var versions = new ArrayList<Version>(count);
        for (int i = 0; i < count; i++) {
            var stamp = new Stamp(in.instant(), in.text(), in.text());
            versions.add(new Version(stamp, ValueCodec.read(in)));
        }
        in.end();
        return new Register(versions);
    }
}
