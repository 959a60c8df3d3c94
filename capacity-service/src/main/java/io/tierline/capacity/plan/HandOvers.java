package io.tierline.capacity.plan;

import io.tierline.contracts.event.AllocationEvent.DueCommitment;
import io.tierline.contracts.event.AllocationEvent.HandOver;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/** What new owners take over: a few statements for all of them, however many there are. */
@ApplicationScoped
public class HandOvers {
    private static final Logger LOG = Logger.getLogger(HandOvers.class);

    private final Frameworks frameworks;

    HandOvers(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    /** By partner id. */
    Map<String, HandOver> read(Connection tables, PlanInputs inputs, Map<String, OwnerChange> changes, Instant now)
            throws SQLException {
        if (changes.isEmpty()) return Map.of();
        var reading = new HandOverTables(tables, inputs.program(), changes.keySet());
        var deals = reading.deals(inputs.framework());
        var activities = reading.activities(now);
        var commitments = commitments(tables, inputs, changes.keySet(), now);
        Map<String, HandOver> handOvers = new TreeMap<>();
        changes.forEach((partner, change) -> handOvers.put(
                partner,
                new HandOver(
                        change.from(),
                        change.to(),
                        deals.getOrDefault(partner, List.of()),
                        activities.getOrDefault(partner, List.of()),
                        commitments.getOrDefault(partner, List.of()))));
        return handOvers;
    }

    /** None when a framework of the past cannot be read: that must not keep a plan from coming into force. */
    private Map<String, List<DueCommitment>> commitments(
            Connection tables, PlanInputs inputs, Set<String> partners, Instant now) throws SQLException {
        try {
            return new DueCommitments(tables, frameworks, partners).read(inputs, now);
        } catch (IllegalStateException e) {
            LOG.warnf(e, "program %s: owners change without a list of commitments", inputs.program());
            return Map.of();
        }
    }
}
