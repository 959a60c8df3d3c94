package io.tierline.tiering.health;

import static io.tierline.prioritization.health.Finding.Check.HOURS_IGNORE_SCORE;
import static io.tierline.prioritization.health.Finding.Check.IDLE_FACTORS;
import static io.tierline.prioritization.health.Finding.Check.SIZE_DOMINATES;
import static io.tierline.prioritization.health.Finding.Check.TIERS_WITHOUT_TEETH;

import io.tierline.prioritization.framework.Cadence;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.health.CadenceCheck;
import io.tierline.prioritization.health.Evidence;
import io.tierline.prioritization.health.Finding;
import io.tierline.prioritization.health.HoursCheck;
import io.tierline.prioritization.health.SizeCheck;
import io.tierline.prioritization.health.TeethCheck;
import io.tierline.tiering.calendar.Lateness;
import io.tierline.tiering.cycle.CycleRow;
import io.tierline.tiering.framework.Frameworks;
import io.tierline.tiering.framework.ProgramRow;
import io.tierline.tiering.framework.Published;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The measuring of health on the tables as they are. */
@Singleton
class HealthReader {
    private static final double SECONDS_PER_DAY = 86_400;
    private static final String NO_CYCLE = "No cycle has closed yet.";
    private static final String TOO_EARLY =
            "Too few days have passed since tiers were decided to hold hours against them.";

    private final Frameworks frameworks;
    private final DecidedHealth decided;
    private final DataSource database;
    private final Recent recent = new Recent();

    HealthReader(Frameworks frameworks, DecidedHealth decided, DataSource database) {
        this.frameworks = frameworks;
        this.decided = decided;
        this.database = database;
    }

    HealthView read(String program, Instant now) throws SQLException {
        ProgramRow.mustExist(program);
        var cycle = CycleRow.official(program).orElse(null);
        return recent.of(program, cycle == null ? "" : cycle.cycle, now, () -> measured(program, cycle, now));
    }

    private HealthView measured(String program, @Nullable CycleRow cycle, Instant now) throws SQLException {
        var before = cycle == null ? null : cycle.before().orElse(null);
        try (var tables = database.getConnection()) {
            var versions = frameworks.versions(tables, program);
            var findings = new ArrayList<Finding>();
            var framework = cycle == null ? Optional.<Framework>empty() : frameworks.of(cycle.framework);
            var period = cycle == null || framework.isEmpty()
                    ? Optional.<Period>empty()
                    : Period.of(cycle, before, framework.get().rescore().timeZone(), now);
            if (cycle == null || framework.isEmpty()) findings.addAll(beforeTheFirst());
            else {
                findings.add(SizeCheck.of(HealthTables.scores(tables, cycle), HealthTables.sizes(tables, program)));
                findings.add(decided.of(tables, cycle, before, framework.get()));
                findings.addAll(hours(tables, period));
            }
            if (!versions.isEmpty()) findings.add(cadence(tables, program, versions, cycle, now));
            return HealthView.of(
                    cycle,
                    versions.isEmpty() ? null : versions.getFirst().version(),
                    now,
                    period.map(found -> new HealthView.Span(found.from(), found.to()))
                            .orElse(null),
                    findings);
        }
    }

    private static List<Finding> beforeTheFirst() {
        return List.of(
                Finding.unknown(SIZE_DOMINATES, NO_CYCLE),
                Finding.unknown(IDLE_FACTORS, NO_CYCLE),
                Finding.unknown(TIERS_WITHOUT_TEETH, NO_CYCLE),
                Finding.unknown(HOURS_IGNORE_SCORE, NO_CYCLE));
    }

    private List<Finding> hours(Connection tables, Optional<Period> period) throws SQLException {
        var framework = period.flatMap(found -> frameworks.of(found.cycle().framework));
        if (framework.isEmpty())
            return List.of(
                    Finding.unknown(TIERS_WITHOUT_TEETH, TOO_EARLY), Finding.unknown(HOURS_IGNORE_SCORE, TOO_EARLY));
        var served = HealthTables.served(tables, period.orElseThrow());
        return List.of(TeethCheck.of(framework.get(), served), HoursCheck.of(served));
    }

    private static Finding cadence(
            Connection tables, String program, List<Published> versions, @Nullable CycleRow last, Instant now)
            throws SQLException {
        var inForce = versions.getFirst();
        var since = last == null ? versions.getLast().publishedAt() : last.asOf;
        return CadenceCheck.of(new Evidence.OfCadence(
                last == null ? null : last.asOf,
                days(since, now),
                Cadence.days(inForce.framework().rescore().every()),
                Lateness.days(tables, program, versions, now),
                days(inForce.publishedAt(), now),
                HealthTables.closedCycles(tables, program, inForce.version())));
    }

    private static double days(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toSeconds() / SECONDS_PER_DAY);
    }
}
