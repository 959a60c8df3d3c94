package io.tierline.capacity.pin;

import io.tierline.capacity.plan.InputTables;
import io.tierline.capacity.plan.InputTables.Found;
import io.tierline.capacity.plan.PinTable;
import io.tierline.capacity.plan.PinTable.Pin;
import io.tierline.capacity.plan.PlanInputs;
import io.tierline.capacity.team.MemberDocument;
import io.tierline.capacity.team.TeamRules;
import io.tierline.capacity.team.TeamTable;
import io.tierline.prioritization.capacity.Member;
import io.tierline.prioritization.framework.Framework;
import io.tierline.service.problem.Refused;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What pins are judged by, as of a day.
 *
 * @param framework the one plans are made with; null before the first cycle has closed
 * @param partners those on the roster, by id
 * @param team those on the team, by id
 * @param pins those that hold, by partner id
 */
record PinGround(
        LocalDate today,
        @Nullable Framework framework,
        Map<String, Partner> partners,
        Map<String, Member> team,
        Map<String, Pin> pins) {
    private static final String ROSTER =
            "select partner, name, segment, region from partner where program = ? and active";

    /**
     * A partner on the roster.
     *
     * @param tier null while it has none
     */
    record Partner(
            String name,
            @Nullable String segment,
            @Nullable String region,
            @Nullable String tier) {}

    /** @throws Refused not found when nobody made the program */
    static PinGround read(Connection tables, InputTables inputs, String program, Instant now) throws SQLException {
        var rules = TeamRules.find(tables, program, now)
                .orElseThrow(() -> Refused.notFound("There is no program " + program + "."));
        var ready = inputs(tables, inputs, program, now);
        Map<String, String> tiers = new HashMap<>();
        if (ready != null) ready.served().forEach(partner -> tiers.put(partner.partner(), partner.tier()));
        return new PinGround(
                rules.today(),
                ready == null ? null : ready.framework(),
                partners(tables, program, tiers),
                team(tables, program, rules),
                PinTable.on(tables, program, rules.today()));
    }

    /** Null while no plan can be made. */
    private static @Nullable PlanInputs inputs(Connection tables, InputTables inputs, String program, Instant now)
            throws SQLException {
        try {
            return inputs.read(tables, program, now) instanceof Found.Ready(var ready) ? ready : null;
        } catch (IllegalStateException unreadableFramework) {
            return null;
        }
    }

    private static Map<String, Partner> partners(Connection tables, String program, Map<String, String> tiers)
            throws SQLException {
        Map<String, Partner> partners = new HashMap<>();
        try (var select = tables.prepareStatement(ROSTER)) {
            select.setString(1, program);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var id = rows.getString(1);
                    var name = rows.getString(2);
                    partners.put(
                            id,
                            new Partner(name == null ? id : name, rows.getString(3), rows.getString(4), tiers.get(id)));
                }
            }
        }
        return partners;
    }

    private static Map<String, Member> team(Connection tables, String program, TeamRules rules) throws SQLException {
        Map<String, Member> team = new TreeMap<>();
        for (var story :
                TeamTable.read(tables, program, rules.zone(), rules.today()).values()) {
            var present = story.asOfToday();
            if (present != null) team.put(story.member(), MemberDocument.member(story.member(), present));
        }
        return team;
    }
}
