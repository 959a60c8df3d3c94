package io.tierline.capacity.allocation;

import io.agroal.api.AgroalDataSource;
import io.tierline.capacity.allocation.AllocationView.Changes;
import io.tierline.capacity.allocation.AllocationView.Trouble;
import io.tierline.capacity.plan.Frameworks;
import io.tierline.capacity.plan.TierCounts;
import io.tierline.capacity.plan.Troubles;
import io.tierline.capacity.team.MemberRow;
import io.tierline.prioritization.framework.Framework;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the plan in force, all of it from one state of the tables. */
@ApplicationScoped
public class AllocationReader {
    private final Frameworks frameworks;
    private final Troubles troubles;
    private final AgroalDataSource database;

    AllocationReader(Frameworks frameworks, Troubles troubles, AgroalDataSource database) {
        this.database = database;
        this.frameworks = frameworks;
        this.troubles = troubles;
    }

    @Transactional
    AllocationView read(String program) {
        var trouble = troubles.of(program)
                .map(it -> new Trouble(it.reason(), it.since()))
                .orElse(null);
        return PlanRow.inForce(program)
                .map(plan -> reading(program, plan).view(trouble, nobody(program)))
                .orElseGet(() -> none(trouble, beforeTheFirst(program)));
    }

    private PlanReading reading(String program, PlanRow plan) {
        return new PlanReading(
                plan,
                PartnerPlanRow.of(program),
                PartnerHoursRow.of(program),
                PartnerCellRow.names(program),
                MemberRow.names(program),
                framework(program, plan.frameworkVersion),
                tierCounts(program));
    }

    private Framework framework(String program, int version) {
        return FrameworkRow.version(program, version)
                .map(row -> frameworks.framework(program, version, row.document))
                .orElseThrow(() -> new IllegalStateException("framework " + version + " of the plan is not there"));
    }

    private Map<String, Integer> tierCounts(String program) {
        try (var tables = database.getConnection()) {
            return TierCounts.of(tables, program);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AllocationView none(@Nullable Trouble trouble, String detail) {
        return new AllocationView(
                null, null, null, null, null, List.of(), List.of(), List.of(), new Changes(0, 0), List.of(), trouble, detail);
    }

    private static @Nullable String nobody(String program) {
        if (MemberRow.countThere(program) > 0) return null;
        return "Nobody is on the team, so every promised hour is unfunded: add people with PUT team/{member}.";
    }

    private static String beforeTheFirst(String program) {
        if (!FrameworkRow.anyPublished(program))
            return "There is no framework yet: publish one with PUT framework, then close a cycle with POST cycles.";
        if (!CycleRow.anyClosed(program))
            return "No re-score cycle has closed yet: close one with POST cycles; hours are planned right after it.";
        return "The first plan is being made.";
    }
}
