package io.tierline.tiering.cycle;

import io.tierline.contracts.event.CycleEvent.CycleFailed;
import io.tierline.prioritization.framework.Framework;
import io.tierline.service.projection.Automation;
import io.tierline.service.projection.EventRecords;
import io.tierline.tiering.TieringSettings;
import io.tierline.tiering.fold.Minted;
import io.tierline.tiering.framework.Frameworks;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;

/** When every partition has reported, the cycle is decided; when one stays silent too long, it fails. */
@Singleton
public class EndCycles implements Automation {
    /** Why a cycle failed whose framework breaks rules. */
    static final String FRAMEWORK = "framework";

    private final Frameworks frameworks;
    private final CycleLog log;
    private final TieringSettings settings;
    private final GatheredScores gathered;
    private final ScoreLog scores;
    private final LastDecisions last;
    private final PlacedPartners placed;

    EndCycles(
            Frameworks frameworks,
            CycleLog log,
            TieringSettings settings,
            GatheredScores gathered,
            ScoreLog scores,
            LastDecisions last,
            PlacedPartners placed) {
        this.frameworks = frameworks;
        this.log = log;
        this.settings = settings;
        this.gathered = gathered;
        this.scores = scores;
        this.last = last;
        this.placed = placed;
    }

    @Override
    public List<ProducerRecord<byte[], byte[]>> due(Connection tables, Instant now) throws SQLException {
        for (var cycle : Cycles.underWay(tables)) {
            var records = due(tables, cycle, now);
            if (!records.isEmpty()) return records;
        }
        return List.of();
    }

    private List<ProducerRecord<byte[], byte[]>> due(Connection tables, UnderWay cycle, Instant now)
            throws SQLException {
        var reports = Cycles.reports(tables, cycle);
        var missing = reports.missing();
        if (missing.isEmpty()) return decided(tables, cycle, reports, now);
        gathered.check(cycle, reports);
        var _ = last.of(tables, cycle.program());
        placed.readAhead(tables, cycle);
        if (now.isBefore(cycle.openedAt().plus(settings.cycleTimeout()))) return List.of();
        var detail = "%s of %d partitions did not report within %s: %s"
                .formatted(
                        missing.size(),
                        cycle.partitions(),
                        settings.cycleTimeout(),
                        missing.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        return failed(cycle, "timeout", detail, now);
    }

    private List<ProducerRecord<byte[], byte[]>> decided(
            Connection tables, UnderWay cycle, Reports reports, Instant now) throws SQLException {
        var framework = frameworks.of(cycle.framework());
        if (framework.isEmpty()) return failed(cycle, FRAMEWORK, "the framework of the cycle breaks rules", now);
        var inMemory = gathered.all(cycle, reports);
        if (inMemory.isPresent()) return closed(tables, cycle, framework.get(), inMemory.get(), reports, now);
        var officials = scores.read(cycle, reports.partners());
        var fault = reports.fault(officials);
        if (fault.isPresent()) return failed(cycle, "scores", fault.get(), now);
        return closed(tables, cycle, framework.get(), officials, reports, now);
    }

    private List<ProducerRecord<byte[], byte[]>> closed(
            Connection tables,
            UnderWay cycle,
            Framework framework,
            List<Official> officials,
            Reports reports,
            Instant now)
            throws SQLException {
        var standings = Standings.of(tables, cycle.program(), last.of(tables, cycle.program()));
        var decided = Decided.all(framework, officials, standings);
        var verdict = Verdict.of(
                cycle, framework, decided, standings, placed.of(tables, cycle.program()), reports.offsets(), now);
        log.closed(cycle, officials.size(), now);
        forget(cycle);
        return verdict.records();
    }

    private List<ProducerRecord<byte[], byte[]>> failed(UnderWay cycle, String reason, String detail, Instant now) {
        log.failed(cycle, reason, detail);
        forget(cycle);
        return new EventRecords(List.of(Minted.aboutProgram(
                cycle.attempt() == Attempts.FIRST
                        ? "failed/" + cycle.cycle()
                        : "failed/" + cycle.cycle() + "/" + cycle.attempt(),
                cycle.program(),
                now,
                new CycleFailed(cycle.cycle(), cycle.asOf(), reason, detail))));
    }

    private void forget(UnderWay cycle) {
        last.forget(cycle.program());
        placed.forget(cycle.program());
    }
}
