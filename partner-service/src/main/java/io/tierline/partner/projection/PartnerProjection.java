package io.tierline.partner.projection;

import io.tierline.contracts.topic.Topic;
import io.tierline.partner.program.KnownPrograms;
import io.tierline.service.projection.LogEntry;
import io.tierline.service.projection.Projection;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** All tables of this service, folded from the topics that it and the integrations write. */
final class PartnerProjection implements Projection {
    private final KnownPartners partners;
    private final KnownPrograms programs;
    private final CoPartition coPartition;

    PartnerProjection(KnownPrograms programs, CoPartition coPartition) {
        this.partners = new KnownPartners();
        this.programs = programs;
        this.coPartition = coPartition;
    }

    @Override
    public String name() {
        return "partner";
    }

    @Override
    public Set<Topic> topics() {
        return EnumSet.of(Topic.PARTNERS, Topic.ENGAGEMENTS, Topic.TEAM_TIME, Topic.FRAMEWORKS, Topic.DEAD_LETTERS);
    }

    @Override
    public void apply(Connection tables, List<LogEntry> batch) throws SQLException {
        var sorted = new SortedBatch(coPartition);
        for (var entry : batch) sorted.take(entry);
        sorted.apply(tables, partners);
    }

    @Override
    public void empty(Connection tables) throws SQLException {
        partners.forget();
        programs.forget();
        try (var truncate = tables.createStatement()) {
            truncate.execute("truncate program, framework_version, partner, seen_event, dead_letter, letter_retry");
        }
    }
}
