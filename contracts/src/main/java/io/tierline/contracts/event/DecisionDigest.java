package io.tierline.contracts.event;

import io.tierline.contracts.event.TierEvent.TierDecided;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over what a cycle decided, for its receipt. One line a partner, by rank: rank, partner, score, coverage,
 * target, tier, the tier before (empty when none), cycles below, parted by tabs; numbers as
 * {@link Double#toString(double)} writes them.
 */
public final class DecisionDigest {
    private final MessageDigest sha = Sha256.digest();
    private final StringBuilder line = new StringBuilder();

    /** The digest, 64 lower-case hex digits, of the decisions among {@code events}. */
    public static String of(Collection<Event> events) {
        var digest = new DecisionDigest();
        events.stream()
                .filter(event -> event.data() instanceof TierDecided)
                .sorted(Comparator.comparingInt(event -> ((TierDecided) event.data()).rank()))
                .forEach(event -> digest.take(event.subject(), (TierDecided) event.data()));
        return digest.hex();
    }

    private void take(String partner, TierDecided decided) {
        take(
                decided.rank(),
                partner,
                decided.score(),
                decided.coverage(),
                decided.target(),
                decided.tier(),
                decided.before(),
                decided.cyclesBelow());
    }

    /** Takes what was decided for one partner, the best rank first. */
    public void take(
            int rank,
            String partner,
            double score,
            double coverage,
            String target,
            String tier,
            @Nullable String before,
            int cyclesBelow) {
        line.setLength(0);
        line.append(rank).append('\t').append(partner);
        line.append('\t').append(number(score)).append('\t').append(number(coverage));
        line.append('\t').append(target).append('\t').append(tier);
        line.append('\t').append(before == null ? "" : before);
        line.append('\t').append(cyclesBelow).append('\n');
        sha.update(line.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The digest, 64 lower-case hex digits, of all that was taken; asked for once. */
    public String hex() {
        return HexFormat.of().formatHex(sha.digest());
    }

    /** Adding zero turns -0.0, which databases do not keep apart, into 0.0. */
    private static double number(double x) {
        return x + 0.0;
    }
}
