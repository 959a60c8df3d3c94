package io.tierline.tiering.roster;

import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.TierEvent.TierChanged;
import io.tierline.service.projection.Automation;
import io.tierline.service.projection.EventRecords;
import io.tierline.tiering.cycle.Cycles;
import io.tierline.tiering.fold.Minted;
import io.tierline.tiering.fold.Query;
import io.tierline.tiering.framework.Frameworks;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Between cycles, a partner that registered enters the last tier, and one that retired leaves its tier. */
@Singleton
public class SettleRoster implements Automation {
    private static final int AT_ONCE = 1_000;
    private static final String UNSETTLED = """
            select partner, name, registered, tier from partner
            where program = ? and registered <> (tier is not null)
            order by partner limit %d
            """.formatted(AT_ONCE);

    private final Frameworks frameworks;

    SettleRoster(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    private record Unsettled(
            String partner,
            String name,
            boolean registered,
            @Nullable String tier) {}

    @Override
    public List<ProducerRecord<byte[], byte[]>> due(Connection tables, Instant now) throws SQLException {
        for (var program : Cycles.settled(tables).entrySet()) {
            var framework = frameworks.of(program.getValue());
            if (framework.isEmpty()) continue;
            var last = framework.get().lastTier().name();
            var events = Query.list(
                            tables,
                            UNSETTLED,
                            row -> new Unsettled(
                                    row.getString(1), row.getString(2), row.getBoolean(3), row.getString(4)),
                            program.getKey())
                    .stream()
                    .map(partner -> settled(program.getKey(), partner, last, now))
                    .toList();
            if (!events.isEmpty()) return new EventRecords(events);
        }
        return List.of();
    }

    private static Event settled(String program, Unsettled partner, String lastTier, Instant now) {
        var reason = partner.registered() ? "registered" : "retired";
        var direction = partner.registered() ? "entered" : "left";
        var change = new TierChanged(
                partner.name(),
                partner.tier(),
                partner.registered() ? lastTier : null,
                direction,
                reason,
                null,
                null,
                null,
                null,
                List.of());
        return Minted.aboutPartner(
                reason + "/" + Minted.time(now) + "/" + partner.partner(), program, partner.partner(), now, change);
    }
}
