package io.tierline.capacity.plan;

import io.agroal.api.AgroalDataSource;
import io.tierline.prioritization.capacity.Planner;
import io.tierline.prioritization.capacity.Served;
import io.tierline.prioritization.capacity.Situation;
import io.tierline.prioritization.capacity.WayOut;
import io.tierline.prioritization.capacity.WaysOut;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Ways out for tiers that promise more than the team has, on a thread of their own, for what a plan would be made from
 * now; kept until that is something else.
 */
@ApplicationScoped
public class WaysOutFinder {
    /** No plan is begun for them later than this after the first. */
    static final Duration LONGEST_SEARCH = Duration.ofSeconds(5);

    static final Duration LONGEST_WAIT = Duration.ofSeconds(6);
    /** Partners times people, above which one plan alone can take longer than that. */
    static final long LARGEST = 50_000;

    private static final Logger LOG = Logger.getLogger(WaysOutFinder.class);

    private final AgroalDataSource database;
    private final InputTables inputs;
    private final Clock clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("ways-out").daemon().factory());

    WaysOutFinder(AgroalDataSource database, InputTables inputs, Clock clock) {
        this.database = database;
        this.inputs = inputs;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param detail why there is nothing; null when there is
     */
    public record Answer(List<WayOut> ways, @Nullable String detail) {
        private static Answer none(String detail) {
            return new Answer(List.of(), detail);
        }
    }

    private record Ground(Map<String, String> digests, int plans, Situation situation, Map<String, Double> scores) {
        boolean isFoundation(@Nullable Kept other) {
            return other != null && other.digests().equals(digests) && other.plans() == plans;
        }
    }

    private record Kept(Map<String, String> digests, int plans, Future<List<WayOut>> found) {}

    public Answer find(String program) {
        var ground = ground(program).orElse(null);
        if (ground == null) return Answer.none("The next plan is being made.");
        var situation = ground.situation();
        if ((long) situation.served().size() * situation.members().size() > LARGEST)
            return Answer.none("Ways out are not looked for with more than %d partners with hours times people.".formatted(LARGEST));
        var answer = kept.compute(program, (_, before) -> ground.isFoundation(before) ? before : begun(ground));
        return answer(program, answer);
    }

    private Kept begun(Ground ground) {
        return new Kept(ground.digests(), ground.plans(), thread.submit(() -> search(ground)));
    }

    private static List<WayOut> search(Ground ground) {
        long deadline = System.nanoTime() + LONGEST_SEARCH.toNanos();
        return WaysOut.of(
                ground.situation(),
                ground.scores(),
                Planner::plan,
                () -> System.nanoTime() - deadline < 0
                        && !Thread.currentThread().isInterrupted());
    }

    private Answer answer(String program, Kept search) {
        try {
            return new Answer(search.found().get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS), null);
        } catch (TimeoutException e) {
            return Answer.none("Ways out are still being looked for: ask again in a few seconds.");
        } catch (ExecutionException e) {
            LOG.errorf(e, "program %s: no ways out", program);
            return Answer.none("No ways out could be found: " + e.getMessage() + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.none("The service is stopping.");
        }
    }

    private Optional<Ground> ground(String program) {
        try (var tables = database.getConnection()) {
            tables.setAutoCommit(false);
            var ground = ground(tables, program);
            tables.rollback();
            tables.setAutoCommit(true);
            return ground;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Ground> ground(Connection tables, String program) throws SQLException {
        return switch (inputs.read(tables, program, clock.instant())) {
            case InputTables.Found.TooEarly _, InputTables.Found.StillArriving _ -> Optional.empty();
            case InputTables.Found.Ready(var ready) -> {
                var before = InForceTables.read(tables, program);
                yield Optional.of(new Ground(
                        ready.digests(),
                        before.plans(),
                        new Situation(
                                ready.framework(), promised(ready), ready.team(), before.planned(), ready.week()),
                        scores(tables, program, ready.cycle())));
            }
        };
    }

    /** Partners whose tier promises no hours take none, however many they are. */
    private static List<Served> promised(PlanInputs ready) {
        var framework = ready.framework();
        return ready.served().stream()
                .filter(partner -> framework
                                .tiers()
                                .get(framework.tierIndex(partner.tier()))
                                .service()
                                .hoursPerWeek()
                        > 0)
                .toList();
    }

    private static Map<String, Double> scores(Connection tables, String program, String cycle) throws SQLException {
        Map<String, Double> scores = new HashMap<>();
        try (var select =
                tables.prepareStatement("select partner, score from tier_decision where program = ? and cycle = ?")) {
            select.setString(1, program);
            select.setString(2, cycle);
            try (var rows = select.executeQuery()) {
                while (rows.next()) scores.put(rows.getString(1), rows.getDouble(2));
            }
        }
        return scores;
    }

    @PreDestroy
    void close() {
        thread.shutdownNow();
    }
}
