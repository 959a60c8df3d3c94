package io.tierline.tiering;

import io.tierline.contracts.codec.UnreadableEvent;
import io.tierline.contracts.event.EventType;
import io.tierline.contracts.topic.RecordKey;
import io.tierline.contracts.topic.Topic;
import io.tierline.service.projection.LogEntry;
import io.tierline.service.projection.Projection;
import io.tierline.tiering.appeal.AppealFold;
import io.tierline.tiering.calendar.NoticeFold;
import io.tierline.tiering.cycle.CycleFold;
import io.tierline.tiering.cycle.GatheredScores;
import io.tierline.tiering.cycle.LastDecisions;
import io.tierline.tiering.cycle.PartnerPartitions;
import io.tierline.tiering.cycle.PlacedPartners;
import io.tierline.tiering.cycle.ScoreFold;
import io.tierline.tiering.decision.ChangeFold;
import io.tierline.tiering.decision.DecisionCountFold;
import io.tierline.tiering.decision.DecisionFold;
import io.tierline.tiering.exception.ExceptionFold;
import io.tierline.tiering.fold.Fold;
import io.tierline.tiering.fold.Taken;
import io.tierline.tiering.framework.FrameworkFold;
import io.tierline.tiering.health.SizeFold;
import io.tierline.tiering.health.TimeFold;
import io.tierline.tiering.roster.RosterFold;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.logging.Logger;

/** Every table of this service, folded from the topics that say it. */
@Singleton
public class TieringProjection implements Projection {
    private static final Logger LOG = Logger.getLogger(TieringProjection.class);

    private final PartnerPartitions partitions;
    private final GatheredScores gathered;
    private final LastDecisions last;
    private final PlacedPartners placed;
    private final List<Fold> folds;

    TieringProjection(
            PartnerPartitions partitions, GatheredScores gathered, LastDecisions last, PlacedPartners placed) {
        this.partitions = partitions;
        this.gathered = gathered;
        this.last = last;
        this.placed = placed;
        this.folds = List.of(
                new FrameworkFold(),
                new RosterFold(),
                new SizeFold(),
                new TimeFold(),
                new CycleFold(),
                new NoticeFold(),
                new ScoreFold(gathered),
                new DecisionFold(),
                new DecisionCountFold(),
                new ChangeFold(),
                new ExceptionFold(),
                new AppealFold());
    }

    @Override
    public String name() {
        return "tiering";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(
                Topic.FRAMEWORKS,
                Topic.PARTNERS,
                Topic.TEAM_TIME,
                Topic.CYCLES,
                Topic.CYCLE_SCORES,
                Topic.TIER_DECISIONS,
                Topic.TIER_CHANGES);
    }

    @Override
    public void apply(Connection tables, List<LogEntry> batch) throws SQLException {
        var events = batch.parallelStream()
                .map(this::taken)
                .flatMap(Optional::stream)
                .toList();
        for (var fold : folds) fold.apply(tables, events);
        placed.taken(events);
    }

    /** The scoring service keeps the dead letters of partners, by the same rules, and says them. */
    private Optional<Taken> taken(LogEntry entry) {
        try {
            var event = entry.read().event();
            boolean lives = EventType.of(event.data()).topic() == entry.topic();
            return lives && rightlyPlaced(entry)
                    ? Optional.of(new Taken(
                            event, entry.record().partition(), entry.record().offset()))
                    : Optional.empty();
        } catch (UnreadableEvent e) {
            if (entry.topic() == Topic.PARTNERS) return Optional.empty();
            LOG.errorf(
                    "%s-%d at %d is left out, as it cannot be read: %s",
                    entry.record().topic(),
                    entry.record().partition(),
                    entry.record().offset(),
                    e.getMessage());
            return Optional.empty();
        }
    }

    private boolean rightlyPlaced(LogEntry entry) {
        return entry.topic() != Topic.PARTNERS
                || RecordKey.partitionOf(entry.record().key(), partitions.known())
                        == entry.record().partition();
    }

    @Override
    public void begin() {
        last.forget();
        placed.forget();
    }

    @Override
    public void empty(Connection tables) throws SQLException {
        gathered.forget();
        begin();
        var names = new TreeSet<String>();
        for (var fold : folds) names.addAll(fold.tables());
        try (var statement = tables.createStatement()) {
            statement.execute("truncate " + String.join(", ", names));
        }
    }
}
