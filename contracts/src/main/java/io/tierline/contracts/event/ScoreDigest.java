package io.tierline.contracts.event;

import io.tierline.contracts.event.ScoreEvent.FactorPoints;
import io.tierline.contracts.event.ScoreEvent.PartnerScored;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * SHA-256 over the official scores of one partition, so that a reader can tell that it has them all and unchanged. By
 * partner id ascending: the id, score, coverage, the count of factors, then each factor's name, value, known (1 or 0),
 * scaled and points. A text is its UTF-8 bytes and a zero byte, a number its eight bytes as in IEEE 754, the count four;
 * the highest byte comes first.
 */
public final class ScoreDigest {
    private static final byte END = 0;

    private final MessageDigest sha = Sha256.digest();

    /** The digest, 64 lower-case hex digits, of scores by partner id. */
    public static String of(Map<String, PartnerScored> scores) {
        var digest = new ScoreDigest();
        scores.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> digest.take(entry.getKey(), entry.getValue()));
        return digest.hex();
    }

    private void take(String partner, PartnerScored scored) {
        take(partner, scored.score(), scored.coverage(), scored.factors());
    }

    /** Takes the score of one partner, by partner id ascending. */
    public void take(String partner, double score, double coverage, List<FactorPoints> factors) {
        int most = text(partner) + 2 * Double.BYTES + Integer.BYTES;
        for (var factor : factors) most += text(factor.factor()) + 3 * Double.BYTES + 1;
        var bytes = ByteBuffer.allocate(most);
        put(bytes, partner).putDouble(number(score)).putDouble(number(coverage));
        bytes.putInt(factors.size());
        for (var factor : factors)
            put(bytes, factor.factor())
                    .putDouble(number(factor.value()))
                    .put((byte) (factor.known() ? 1 : 0))
                    .putDouble(number(factor.scaled()))
                    .putDouble(number(factor.points()));
        sha.update(bytes.flip());
    }

    /** The digest, 64 lower-case hex digits, of all that was taken; asked for once. */
    public String hex() {
        return HexFormat.of().formatHex(sha.digest());
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
