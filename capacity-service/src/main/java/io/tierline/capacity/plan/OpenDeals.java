package io.tierline.capacity.plan;

import io.tierline.prioritization.capacity.LiveDeal;
import io.tierline.prioritization.capacity.Served;
import io.tierline.prioritization.framework.Framework;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Open deals that can earn live-deal hours under a framework: the partner's share of the amount, at the framework's
 * reference rate, reaches the least amount. A currency without a rate counts 0, as it does in scores.
 */
final class OpenDeals {
    private static final String OPEN = """
            select partner, deal, amount * share, currency from deal
            where program = ? and status = 'open' order by partner, deal""";

    private final Framework framework;

    private OpenDeals(Framework framework) {
        this.framework = framework;
    }

    static OpenDeals of(Framework framework) {
        return new OpenDeals(framework);
    }

    /** The same partners with their deals. */
    List<Served> addTo(Connection tables, String program, List<Served> partners) throws SQLException {
        var deals = byPartner(tables, program);
        return partners.stream()
                .map(partner -> new Served(
                        partner.partner(),
                        partner.segment(),
                        partner.region(),
                        partner.tier(),
                        partner.rank(),
                        deals.getOrDefault(partner.partner(), List.of()),
                        partner.pinned()))
                .toList();
    }

    private Map<String, List<LiveDeal>> byPartner(Connection tables, String program) throws SQLException {
        Map<String, List<LiveDeal>> deals = new HashMap<>();
        var rules = framework.liveDeals();
        if (rules == null) return deals;
        try (var select = tables.prepareStatement(OPEN)) {
            select.setString(1, program);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var amount = rows.getDouble(3)
                            * framework.rate(rows.getString(4)).orElse(0);
                    if (amount < rules.minAmount()) continue;
                    deals.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>())
                            .add(new LiveDeal(rows.getString(2), amount));
                }
            }
        }
        return deals;
    }
}
