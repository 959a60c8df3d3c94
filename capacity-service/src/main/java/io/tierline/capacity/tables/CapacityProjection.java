package io.tierline.capacity.tables;

import io.micrometer.core.instrument.MeterRegistry;
import io.tierline.contracts.codec.UnreadableEvent;
import io.tierline.contracts.topic.Topic;
import io.tierline.service.projection.LogEntry;
import io.tierline.service.projection.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** Team, roster, tiers, open deals, activities, time spent, plans and promises, folded from the log. */
@ApplicationScoped
public class CapacityProjection implements Projection {
    private static final Logger LOG = Logger.getLogger(CapacityProjection.class);
    private static final String UNREADABLE = "tierline.capacity.events.unreadable";

    private final Touched touched;
    private final TouchedPartners partners;
    private final MeterRegistry meters;

    CapacityProjection(Touched touched, TouchedPartners partners, MeterRegistry meters) {
        this.touched = touched;
        this.partners = partners;
        this.meters = meters;
    }

    @Override
    public String name() {
        return "capacity";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(
                Topic.PARTNERS,
                Topic.ENGAGEMENTS,
                Topic.TEAM_TIME,
                Topic.FRAMEWORKS,
                Topic.CYCLES,
                Topic.TIER_DECISIONS,
                Topic.TIER_CHANGES,
                Topic.ALLOCATIONS,
                Topic.COMMITMENTS);
    }

    @Override
    public void apply(Connection tables, List<LogEntry> batch) throws SQLException {
        var changes = new Changes();
        for (var entry : batch) {
            if (!Sieve.passes(entry)) continue;
            try {
                changes.take(entry.read().event(), entry.record().offset());
            } catch (UnreadableEvent e) {
                leftOut(entry, e);
            }
        }
        changes.write(tables);
        touched.add(changes.programs());
        partners.add(changes.partners());
    }

    private void leftOut(LogEntry entry, UnreadableEvent why) {
        var record = entry.record();
        meters.counter(UNREADABLE, "topic", record.topic()).increment();
        LOG.infof(
                "left out %s-%d offset %d: %s", record.topic(), record.partition(), record.offset(), why.getMessage());
    }

    @Override
    public void empty(Connection tables) throws SQLException {
        try (var statement = tables.createStatement()) {
            statement.execute("""
                    truncate program, partner_cell, deal, member_version, member, pin, time_logged, framework, cycle, tier_decision, tier_entry, \
                    plan, plan_member, allocation_change, partner_plan, partner_hours, \
                    activity, tier_change, commitment_miss, commitment_end, calendar_link""");
        }
    }
}
