package io.tierline.contracts.event;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * SHA-256 over the official scores of one partition, so that a reader can tell that it has them all and unchanged. By
 * partner id ascending: the id, score, coverage, the count of factors, then each factor's name, value, known (1 or 0),
 * scaled and points. A text is its UTF-8 bytes and a zero byte, a number its eight bytes as in IEEE 754, the count four;
 * the highest byte comes first.
 */
public final class ScoreDigest {
    private static final byte END = 0;

    private ScoreDigest() {}

    /** The digest, 64 lower-case hex digits, of scores by partner id. */
    public static String of(Map<String, ScoreEvent.PartnerScored> scores) {
        var sha = Sha256.digest();
        new TreeMap<>(scores).forEach((partner, scored) -> sha.update(bytes(partner, scored)));
        return HexFormat.of().formatHex(sha.digest());
    }

    private static ByteBuffer bytes(String partner, ScoreEvent.PartnerScored scored) {
        int most = text(partner) + 2 * Double.BYTES + Integer.BYTES;
        for (var factor : scored.factors()) most += text(factor.factor()) + 3 * Double.BYTES + 1;
        var bytes = ByteBuffer.allocate(most);
        put(bytes, partner).putDouble(number(scored.score())).putDouble(number(scored.coverage()));
        bytes.putInt(scored.factors().size());
        for (var factor : scored.factors())
            put(bytes, factor.factor())
                    .putDouble(number(factor.value()))
                    .put((byte) (factor.known() ? 1 : 0))
                    .putDouble(number(factor.scaled()))
                    .putDouble(number(factor.points()));
        return bytes.flip();
    }

    /** Bytes it takes at most. */
    private static int text(String text) {
        return 3 * text.length() + 1;
    }

    private static ByteBuffer put(ByteBuffer bytes, String text) {
        return bytes.put(text.getBytes(StandardCharsets.UTF_8)).put(END);
    }

    /** Adding zero turns -0.0, which JSON readers do not keep apart, into 0.0. */
    private static double number(double x) {
        return x + 0.0;
    }
}
