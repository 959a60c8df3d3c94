package io.tierline.prioritization.framework;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The policy of one program; {@link FrameworkReader} makes one from a document that passed every check.
 *
 * @param currency ISO 4217, the one amounts are compared in
 * @param rates units of {@code currency} for one of the named currency
 * @param minCoverage percent of known weight below which a partner is placed in the last tier
 * @param factors 3 to 5, weights totalling 100
 * @param tiers 2 to 6, best first; the last one has no cut
 * @param liveDeals null when no hours are set aside for live deals
 */
public record Framework(
        String name,
        String currency,
        Map<String, BigDecimal> rates,
        double minCoverage,
        List<Factor> factors,
        List<Tier> tiers,
        Rescore rescore,
        Stability stability,
        @Nullable LiveDeals liveDeals) {

    public Framework {
        rates = Collections.unmodifiableMap(new TreeMap<>(rates));
        factors = List.copyOf(factors);
        tiers = List.copyOf(tiers);
    }

    public Optional<Tier> tier(String tierName) {
        return tiers.stream().filter(tier -> tier.name().equals(tierName)).findFirst();
    }

    public Optional<Factor> factor(String factorName) {
        return factors.stream()
                .filter(factor -> factor.name().equals(factorName))
                .findFirst();
    }

    /** 0 for the best tier; the last tier for null and for a name this framework does not have. */
    public int tierIndex(@Nullable String tierName) {
        for (int i = 0; i < tiers.size(); i++) if (tiers.get(i).name().equals(tierName)) return i;
        return tiers.size() - 1;
    }

    public boolean hasTier(@Nullable String tierName) {
        for (var tier : tiers) if (tier.name().equals(tierName)) return true;
        return false;
    }

    public Tier lastTier() {
        return tiers.getLast();
    }

    /** Units of the framework's currency for one of {@code other}; 1 for its own, empty when there is no rate. */
    public OptionalDouble rate(String other) {
        if (other.equals(currency)) return OptionalDouble.of(1);
        var rate = rates.get(other);
        return rate == null ? OptionalDouble.empty() : OptionalDouble.of(rate.doubleValue());
    }
}
