package io.tierline.capacity.plan;

import io.agroal.api.AgroalDataSource;
import io.tierline.capacity.CapacitySettings;
import io.tierline.prioritization.capacity.MemberLoad;
import io.tierline.prioritization.capacity.Plan;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.Owner;
import io.tierline.prioritization.score.Rounding;
import io.tierline.service.problem.Refused;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Plans for tiers that are not in force, by the planner that makes the real ones, on a thread of their own. */
@ApplicationScoped
public class PlanPreviews {
    static final int MOST_ITEMS = 500;
    private static final Logger LOG = Logger.getLogger(PlanPreviews.class);

    private final AgroalDataSource database;
    private final BoundedPlanner planner;
    private final Clock clock;

    PlanPreviews(AgroalDataSource database, CapacitySettings settings, Clock clock) {
        this.database = database;
        this.planner = new BoundedPlanner(settings);
        this.clock = clock;
    }

    /** What a plan is made from, and what it is held against. */
    record Ground(PlanInputs inputs, InForce before, PreviewTables roster) {}

    /** @throws Refused unavailable when no plan comes of it in time */
    PlanPreview preview(String program, PlanPreviewRequest.Checked request) {
        var now = clock.instant();
        var ground = ground(program, request, now);
        return view(ground, plan(ground), now);
    }

    /** @throws Refused unavailable when no plan comes of it in time */
    Plan plan(Ground ground) {
        try {
            return planner.plan(ground.inputs(), ground.before().planned());
        } catch (BoundedPlanner.NoPlan e) {
            LOG.warnf(e, "program %s: no plan for a preview", ground.inputs().program());
            throw Refused.unavailable("No plan can be made of this now: " + e.getMessage() + ".");
        }
    }

    private Ground ground(String program, PlanPreviewRequest.Checked request, Instant now) {
        try (var tables = database.getConnection()) {
            tables.setAutoCommit(false);
            var roster = PreviewTables.read(tables, program);
            var framework = request.framework();
            var zone = framework.rescore().timeZone();
            var today = LocalDate.ofInstant(now, zone);
            var served = OpenDeals.of(framework).addTo(tables, program, roster.served(request.placements()));
            var inputs = new PlanInputs(
                    program,
                    "",
                    0,
                    framework,
                    PlanInputs.weekOf(now, zone),
                    InputTables.team(tables, program, zone, today),
                    PinTable.addTo(tables, program, today, served));
            var ground = new Ground(inputs, InForceTables.read(tables, program), roster);
            tables.rollback();
            return ground;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PlanPreview view(Ground ground, Plan plan, Instant now) {
        var before = ground.before();
        return new PlanPreview(
                now,
                before.plans() == 0 ? null : "plan-" + before.plans(),
                plan.members().size(),
                sum(plan.members().stream().map(MemberLoad::offered).toList()),
                sum(plan.members().stream().map(MemberLoad::used).toList()),
                unfunded(ground, plan),
                owners(ground, plan),
                Rounding.fourDecimals(plan.changes().hoursMoved()));
    }

    private static double sum(List<Double> hours) {
        return Rounding.fourDecimals(
                hours.stream().mapToDouble(Double::doubleValue).sum());
    }

    static PlanPreview.Unfunded unfunded(Ground ground, Plan plan) {
        var shortBefore = ground.before().partners().values().stream()
                .map(InForce.PartnerPlan::hoursShort)
                .filter(hours -> hours > 0)
                .toList();
        var byTier = plan.unfunded().stream()
                .collect(Collectors.groupingBy(
                        lack -> ground.inputs().framework().tierIndex(lack.tier()), TreeMap::new, Collectors.toList()));
        return new PlanPreview.Unfunded(
                plan.unfunded().size(),
                hours(plan.unfunded()),
                new PlanPreview.Missing(shortBefore.size(), sum(shortBefore)),
                byTier.values().stream()
                        .map(lacks ->
                                new PlanPreview.TierMissing(lacks.getFirst().tier(), lacks.size(), hours(lacks)))
                        .toList(),
                plan.unfunded().stream()
                        .limit(MOST_ITEMS)
                        .map(lack -> new PlanPreview.Item(
                                lack.partner(),
                                ground.roster().name(lack.partner()),
                                lack.tier(),
                                Rounding.fourDecimals(lack.hoursShort()),
                                CommitmentShort.of(lack, ground.inputs().framework())))
                        .toList());
    }

    private static double hours(List<io.tierline.prioritization.capacity.Unfunded> lacks) {
        return sum(lacks.stream()
                .map(io.tierline.prioritization.capacity.Unfunded::hoursShort)
                .toList());
    }

    /** Those that the plan counts as changed: partners of a named tier that one person owned, and another would. */
    static PlanPreview.Owners owners(Ground ground, Plan plan) {
        Map<String, String> given = new HashMap<>();
        for (var load : plan.members()) for (var hours : load.partners()) given.put(hours.partner(), load.member());
        var before = ground.before().planned();
        List<PlanPreview.OwnerChange> changes = new ArrayList<>();
        for (var partner : ground.inputs().served()) {
            var owner = before.owner(partner.partner());
            var next = given.get(partner.partner());
            if (owner.isPresent()
                    && next != null
                    && !next.equals(owner.get())
                    && named(ground.inputs().framework(), partner.tier()))
                changes.add(new PlanPreview.OwnerChange(
                        partner.partner(), ground.roster().name(partner.partner()), partner.tier(), owner.get(), next));
        }
        return new PlanPreview.Owners(
                changes.size(), changes.stream().limit(MOST_ITEMS).toList());
    }

    private static boolean named(Framework framework, String tier) {
        return framework.tiers().get(framework.tierIndex(tier)).service().owner() == Owner.NAMED;
    }

    @PreDestroy
    void close() {
        planner.close();
    }
}
