package io.tierline.capacity.plan;

import io.agroal.api.AgroalDataSource;
import io.tierline.capacity.plan.InputTables.Found;
import io.tierline.capacity.plan.PlanPreviews.Ground;
import io.tierline.capacity.team.TeamRules;
import io.tierline.prioritization.capacity.MemberLoad;
import io.tierline.prioritization.capacity.Plan;
import io.tierline.prioritization.capacity.Served;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.FrameworkReader;
import io.tierline.prioritization.framework.Violation;
import io.tierline.prioritization.score.Rounding;
import io.tierline.service.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Plans for a framework or a team that is not, with partners in the tiers they are in. */
@ApplicationScoped
public class DraftPreviews {
    private final AgroalDataSource database;
    private final InputTables inputs;
    private final PlanPreviews previews;
    private final Clock clock;

    DraftPreviews(AgroalDataSource database, InputTables inputs, PlanPreviews previews, Clock clock) {
        this.database = database;
        this.inputs = inputs;
        this.previews = previews;
        this.clock = clock;
    }

    /** A draft on the tables of now, and the names of everybody in it or in the plan in force. */
    private record Drafted(Ground ground, Map<String, String> names) {}

    /** @throws Refused invalid with every rule that the draft breaks; conflict or unavailable while there is no plan */
    DraftPreview preview(String program, PlanDraft draft) {
        var now = clock.instant();
        var drafted = drafted(program, draft, now);
        return view(drafted, previews.plan(drafted.ground()), now);
    }

    private Drafted drafted(String program, PlanDraft draft, Instant now) {
        try (var tables = database.getConnection()) {
            tables.setAutoCommit(false);
            try {
                return drafted(tables, ready(tables, program, now), draft, now);
            } finally {
                tables.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private PlanInputs ready(Connection tables, String program, Instant now) throws SQLException {
        return switch (inputs.read(tables, program, now)) {
            case Found.Ready(var ready) -> ready;
            case Found.TooEarly _ ->
                throw Refused.conflict("No partner has a tier yet: publish a framework and close a cycle first.");
            case Found.StillArriving _ -> throw Refused.unavailable("A cycle has closed and is still being read.");
        };
    }

    private static Drafted drafted(Connection tables, PlanInputs ready, PlanDraft draft, Instant now)
            throws SQLException {
        List<Violation> errors = new ArrayList<>();
        var framework = draft.framework() == null ? ready.framework() : framework(draft.framework(), ready, errors);
        var rules = TeamRules.of(framework, now);
        var team = DraftTeam.of(draft, ready.team(), rules, errors);
        if (!errors.isEmpty()) throw Refused.invalid(errors);
        var drafted = new PlanInputs(
                ready.program(),
                ready.cycle(),
                ready.frameworkVersion(),
                framework,
                PlanInputs.weekOf(now, rules.zone()),
                team,
                OpenDeals.of(framework).addTo(tables, ready.program(), ready.served()));
        Map<String, String> names = new HashMap<>();
        for (var member : ready.team()) names.put(member.id(), member.name());
        for (var member : team) names.put(member.id(), member.name());
        return new Drafted(
                new Ground(
                        drafted,
                        InForceTables.read(tables, ready.program()),
                        PreviewTables.read(tables, ready.program())),
                names);
    }

    /** The framework in use where the draft is none, so that the rest of it can be checked. */
    private static Framework framework(Map<String, Object> document, PlanInputs ready, List<Violation> errors) {
        var reading = FrameworkReader.read(document);
        reading.errors().forEach(error -> errors.add(new Violation("/framework" + error.pointer(), error.detail())));
        var framework = reading.framework();
        if (framework == null) return ready.framework();
        var lacking = ready.served().stream()
                .map(Served::tier)
                .filter(tier -> !framework.hasTier(tier))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!lacking.isEmpty())
            errors.add(new Violation(
                    "/framework/tiers",
                    "has no %s, which partners are in; POST previews places partners in other tiers"
                            .formatted(String.join(", ", lacking))));
        return framework;
    }

    private static DraftPreview view(Drafted drafted, Plan plan, Instant now) {
        var ground = drafted.ground();
        int plans = ground.before().plans();
        return new DraftPreview(
                now,
                plans == 0 ? null : "plan-" + plans,
                members(drafted, plan),
                PlanPreviews.unfunded(ground, plan),
                PlanPreviews.owners(ground, plan),
                Rounding.fourDecimals(plan.changes().hoursMoved()),
                plan.liveDeals().stream()
                        .map(deal -> new DraftPreview.LiveDeal(
                                deal.partner(),
                                ground.roster().name(deal.partner()),
                                deal.dealId(),
                                deal.amount(),
                                deal.member(),
                                Rounding.fourDecimals(deal.hours()),
                                Rounding.fourDecimals(deal.hoursShort())))
                        .toList());
    }

    private static List<DraftPreview.MemberHours> members(Drafted drafted, Plan plan) {
        var before = drafted.ground().before();
        Map<String, Double> usedBefore = new HashMap<>();
        before.planned()
                .hours()
                .values()
                .forEach(byMember -> byMember.forEach((member, hours) -> usedBefore.merge(member, hours, Double::sum)));
        var loads = plan.members().stream().collect(Collectors.toMap(MemberLoad::member, load -> load));
        var everybody = new TreeSet<>(before.offered().keySet());
        everybody.addAll(loads.keySet());
        return everybody.stream()
                .map(member -> {
                    var load = loads.get(member);
                    return new DraftPreview.MemberHours(
                            member,
                            drafted.names().getOrDefault(member, member),
                            load == null ? 0 : Rounding.fourDecimals(load.offered()),
                            load == null ? 0 : Rounding.fourDecimals(load.used()),
                            new DraftPreview.Before(
                                    Rounding.fourDecimals(before.offered().getOrDefault(member, 0.0)),
                                    Rounding.fourDecimals(usedBefore.getOrDefault(member, 0.0))),
                            load == null ? 0 : load.partners().size());
                })
                .toList();
    }
}
