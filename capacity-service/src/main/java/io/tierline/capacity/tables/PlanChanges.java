package io.tierline.capacity.tables;

import io.tierline.contracts.event.AllocationEvent;
import io.tierline.contracts.event.Event;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Plans and their moves; a plan comes into force at once when all of its moves have been read, after those before it. */
final class PlanChanges {
    private final Rows plans = Rows.firstWins(
            "plan",
            Rows.texts("program", "plan"),
            List.of(
                    new Rows.Column("position", "int8"),
                    new Rows.Column("as_of", "timestamptz"),
                    new Rows.Column("cause", "text"),
                    new Rows.Column("cycle", "text"),
                    new Rows.Column("framework_version", "int4"),
                    new Rows.Column("inputs", "text"),
                    new Rows.Column("partners_moved", "int4"),
                    new Rows.Column("offered", "text"),
                    new Rows.Column("used", "text"),
                    new Rows.Column("owners_changed", "int4"),
                    new Rows.Column("hours_moved", "float8"),
                    new Rows.Column("in_force", "bool")));
    private final Rows moves = Rows.firstWins(
            "allocation_change",
            Rows.texts("program", "plan", "partner"),
            List.of(
                    new Rows.Column("tier", "text"),
                    new Rows.Column("before", "text"),
                    new Rows.Column("after", "text"),
                    new Rows.Column("live_deal", "text"),
                    new Rows.Column("unfunded", "float8"),
                    new Rows.Column("cause", "text"),
                    new Rows.Column("hand_over", "text"),
                    new Rows.Column("handed_from", "text"),
                    new Rows.Column("handed_to", "text")));
    private boolean any;

    void take(Event event, AllocationEvent data, long position) {
        any = true;
        switch (data) {
            case AllocationEvent.PlanAdopted e ->
                plans.add(
                        event.program(),
                        e.plan(),
                        position,
                        e.asOf().toString(),
                        e.cause(),
                        e.cycle(),
                        e.frameworkVersion(),
                        TableJson.write(e.inputs()),
                        e.partnersMoved(),
                        TableJson.write(e.offered()),
                        TableJson.write(e.used()),
                        e.ownersChanged(),
                        e.hoursMoved(),
                        false);
            case AllocationEvent.AllocationChanged e ->
                moves.add(
                        event.program(),
                        e.plan(),
                        event.subject(),
                        e.tier(),
                        TableJson.write(e.before()),
                        TableJson.write(e.after()),
                        e.liveDeal() == null ? null : TableJson.write(e.liveDeal()),
                        e.unfunded(),
                        e.cause(),
                        e.handOver() == null ? null : TableJson.write(e.handOver()),
                        e.handOver() == null ? null : e.handOver().from(),
                        e.handOver() == null ? null : e.handOver().to());
        }
    }

    void write(Connection tables) throws SQLException {
        if (!any) return;
        plans.write(tables);
        moves.write(tables);
        for (var plan : complete(tables)) plan.bringIntoForce(tables);
    }

    /** Plans with all of their moves there, up to the first of a program that still waits for some. */
    private static List<Complete> complete(Connection tables) throws SQLException {
        List<Complete> complete = new ArrayList<>();
        try (var select = tables.prepareStatement("""
                select program, plan from (
                    select p.program, p.plan, p.position, bool_and(p.partners_moved = (
                            select count(*) from allocation_change c
                            where c.program = p.program and c.plan = p.plan))
                        over (partition by p.program order by p.position) as complete
                    from plan p where not p.in_force) waiting
                where complete order by program, position""");
                var rows = select.executeQuery()) {
            while (rows.next()) complete.add(new Complete(rows.getString(1), rows.getString(2)));
        }
        return complete;
    }

    private record Complete(String program, String plan) {
        private static final List<String> STEPS =
                List.of("""
                delete from partner_hours h using allocation_change c
                where c.program = ? and c.plan = ? and h.program = c.program and h.partner = c.partner""", """
                insert into partner_hours (program, partner, member, hours)
                select c.program, c.partner, given.key, given.value::float8
                from allocation_change c, jsonb_each_text(c.after::jsonb) as given
                where c.program = ? and c.plan = ?""", """
                delete from partner_plan p using allocation_change c
                where c.program = ? and c.plan = ? and p.program = c.program and p.partner = c.partner""", """
                insert into partner_plan (program, partner, tier, hours_short, live_deal)
                select c.program, c.partner, c.tier, c.unfunded, c.live_deal from allocation_change c
                where c.program = ? and c.plan = ?
                  and (c.after <> '{}' or c.unfunded > 0 or c.live_deal is not null)""", """
                insert into plan_member (program, plan, member, gained, given)
                select program, plan, member, sum(greatest(more, 0)), sum(greatest(-more, 0)) from (
                    select c.program, c.plan, c.partner, moved.member, sum(moved.hours) as more
                    from allocation_change c cross join lateral (
                        select key as member, value::numeric as hours from jsonb_each_text(c.after::jsonb)
                        union all
                        select key, -value::numeric from jsonb_each_text(c.before::jsonb)) as moved
                    where c.program = ? and c.plan = ?
                    group by c.program, c.plan, c.partner, moved.member) as net
                where more <> 0 group by program, plan, member""", "update plan set in_force = true where program = ? and plan = ?");

        void bringIntoForce(Connection tables) throws SQLException {
            for (var step : STEPS) {
                try (var statement = tables.prepareStatement(step)) {
                    statement.setString(1, program);
                    statement.setString(2, plan);
                    statement.executeUpdate();
                }
            }
        }
    }
}
