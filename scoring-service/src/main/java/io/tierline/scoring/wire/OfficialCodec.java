package io.tierline.scoring.wire;

import io.tierline.prioritization.facts.LogCut;
import io.tierline.scoring.score.Official;

/** Official scores as bytes, the format's number first. The format is frozen; a new one gets the next number. */
public final class OfficialCodec {
    private static final int FORMAT = 1;

    private OfficialCodec() {}

    public static byte[] write(Official official) {
        return new BinaryWriter()
                .octet(FORMAT)
                .text(official.cycle())
                .instant(official.asOf())
                .number(official.frameworkVersion())
                .real(official.score())
                .real(official.coverage())
                .number(official.known().roster())
                .number(official.known().engagements())
                .bytes();
    }

    /** @throws IllegalStateException if the bytes are of a format that is not known */
    public static Official read(byte[] bytes) {
        var in = new BinaryReader(bytes);
        int format = in.octet();
        if (format != FORMAT)
            throw new IllegalStateException("official score format %d (expected: %d)".formatted(format, FORMAT));
        var official = new Official(
                in.text(), in.instant(), (int) in.number(), in.real(), in.real(), new LogCut(in.number(), in.number()));
        in.end();
        return official;
    }
}
