package io.tierline.contracts.event;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;

/**
 * SHA-256 over what a cycle decided, for its receipt. One line a partner, by rank: rank, partner, score, coverage,
 * target, tier, the tier before (empty when none), cycles below, parted by tabs; numbers as
 * {@link Double#toString(double)} writes them.
 */
public final class DecisionDigest {
    private DecisionDigest() {}

    /** The digest, 64 lower-case hex digits, of the decisions among {@code events}. */
    public static String of(Collection<Event> events) {
        var sha = Sha256.digest();
        events.stream()
                .filter(event -> event.data() instanceof TierEvent.TierDecided)
                .sorted(Comparator.comparingInt(event -> ((TierEvent.TierDecided) event.data()).rank()))
                .forEach(event -> sha.update(line(event.subject(), (TierEvent.TierDecided) event.data())
                        .getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(sha.digest());
    }

    private static String line(String partner, TierEvent.TierDecided decided) {
        return String.join(
                        "\t",
                        Integer.toString(decided.rank()),
                        partner,
                        number(decided.score()),
                        number(decided.coverage()),
                        decided.target(),
                        decided.tier(),
                        decided.before() == null ? "" : decided.before(),
                        Integer.toString(decided.cyclesBelow()))
                + "\n";
    }

    /** Adding zero turns -0.0, which databases do not keep apart, into 0.0. */
    private static String number(double x) {
        return Double.toString(x + 0.0);
    }
}
