package io.tierline.contracts.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * SHA-256 over the official scores of one partition, so that a reader can tell that it has them all and unchanged. One
 * line a partner, by partner id ascending: partner, score, coverage, then each factor as
 * {@code name=value:known:scaled:points}, parted by tabs; numbers as {@link Double#toString(double)} writes them.
 */
public final class ScoreDigest {
    private ScoreDigest() {}

    /** The digest, 64 lower-case hex digits, of scores by partner id. */
    public static String of(Map<String, ScoreEvent.PartnerScored> scores) {
        var sha = sha256();
        new TreeMap<>(scores)
                .forEach((partner, scored) -> sha.update(line(partner, scored).getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(sha.digest());
    }

    private static String line(String partner, ScoreEvent.PartnerScored scored) {
        var line = new StringBuilder(partner)
                .append('\t')
                .append(number(scored.score()))
                .append('\t')
                .append(number(scored.coverage()));
        for (var factor : scored.factors())
            line.append('\t')
                    .append(factor.factor())
                    .append('=')
                    .append(number(factor.value()))
                    .append(':')
                    .append(factor.known())
                    .append(':')
                    .append(number(factor.scaled()))
                    .append(':')
                    .append(number(factor.points()));
        return line.append('\n').toString();
    }

    /** Adding zero turns -0.0, which databases do not keep apart, into 0.0. */
    private static String number(double x) {
        return Double.toString(x + 0.0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
