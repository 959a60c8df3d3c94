package io.tierline.capacity.plan;

import io.micrometer.core.instrument.MeterRegistry;
import io.tierline.capacity.CapacitySettings;
import io.tierline.capacity.plan.BoundedPlanner.NoPlan;
import io.tierline.capacity.plan.InputTables.Found;
import io.tierline.capacity.tables.Touched;
import io.tierline.contracts.codec.KafkaEvents;
import io.tierline.service.projection.Automation;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

/**
 * Plans a program again when what its plan was made from has changed, and writes the moves. Inputs are compared by their
 * digests, which a plan carries: a restart or a rebuild finds them equal and writes nothing.
 */
@Dependent
public class PlanAutomation implements Automation {
    private static final Logger LOG = Logger.getLogger(PlanAutomation.class);

    private final Touched touched;
    private final InputTables inputs;
    private final BoundedPlanner planner;
    private final HandOvers handOvers;
    private final Troubles troubles;
    private final CapacitySettings settings;
    private final MeterRegistry meters;
    private final Map<String, Watch> watched = new LinkedHashMap<>();
    private boolean allFound;

    PlanAutomation(
            Touched touched,
            InputTables inputs,
            BoundedPlanner planner,
            HandOvers handOvers,
            Troubles troubles,
            CapacitySettings settings,
            MeterRegistry meters) {
        this.touched = touched;
        this.inputs = inputs;
        this.planner = planner;
        this.handOvers = handOvers;
        this.troubles = troubles;
        this.settings = settings;
        this.meters = meters;
    }

    @Override
    public List<ProducerRecord<byte[], byte[]>> due(Connection tables, Instant now) throws SQLException {
        if (!allFound) {
            programs(tables).forEach(program -> watched.put(program, new Watch()));
            allFound = true;
        }
        for (var program : touched.take())
            watched.computeIfAbsent(program, _ -> new Watch()).touch();
        for (var entry : watched.entrySet()) {
            var watch = entry.getValue();
            if (watch.awaitsPlan()) watch.finds(InForceTables.inputs(tables, entry.getKey()));
            if (!watch.isDue(now)) continue;
            var started = System.nanoTime();
            var records = look(tables, entry.getKey(), watch, now);
            watch.looked(now, Duration.ofNanos(System.nanoTime() - started), settings.longestRest());
            if (!records.isEmpty()) return records;
        }
        return List.of();
    }

    private static List<String> programs(Connection tables) throws SQLException {
        List<String> programs = new ArrayList<>();
        try (var select = tables.prepareStatement("select distinct program from cycle order by program");
                var rows = select.executeQuery()) {
            while (rows.next()) programs.add(rows.getString(1));
        }
        return programs;
    }

    private List<ProducerRecord<byte[], byte[]>> look(Connection tables, String program, Watch watch, Instant now)
            throws SQLException {
        try {
            return switch (inputs.read(tables, program, now)) {
                case Found.TooEarly _ -> {
                    watch.settled(now);
                    yield List.of();
                }
                case Found.StillArriving _ -> List.of();
                case Found.Ready(var ready) -> plan(tables, ready, watch, now);
            };
        } catch (NoPlan | IllegalStateException e) {
            LOG.errorf(e, "program %s: the plan in force stays", program);
            troubles.put(program, new Troubles.Trouble(String.valueOf(e.getMessage()), now));
            watch.settled(now);
            return List.of();
        }
    }

    private List<ProducerRecord<byte[], byte[]>> plan(Connection tables, PlanInputs ready, Watch watch, Instant now)
            throws SQLException, NoPlan {
        var digests = ready.digests();
        watch.sees(ready);
        var before = InForceTables.read(tables, ready.program());
        if (digests.equals(before.inputs()) || digests.equals(watch.heldAgainst())) {
            troubles.clear(ready.program());
            watch.settled(now);
            return List.of();
        }
        var cause = Cause.of(Objects.requireNonNullElse(watch.heldAgainst(), before.inputs()), digests);
        var started = System.nanoTime();
        var next = new NextPlan(ready, digests, before, planner.plan(ready, before.planned()), cause);
        meters.timer("tierline.capacity.planning").record(Duration.ofNanos(System.nanoTime() - started));
        troubles.clear(ready.program());
        if (!next.worthAdopting()) {
            watch.heldAgainst(digests, now);
            return List.of();
        }
        var handedOver = handOvers.read(tables, ready, next.ownerChanges(), now);
        watch.replacedBy(digests, now);
        meters.counter("tierline.capacity.plans", "cause", cause.split(" ")[0]).increment();
        LOG.infof("program %s: new plan, because of %s", ready.program(), cause);
        return next.events(now.truncatedTo(ChronoUnit.MILLIS), handedOver).stream()
                .map(KafkaEvents::record)
                .toList();
    }
}
