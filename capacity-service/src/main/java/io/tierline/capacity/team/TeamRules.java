package io.tierline.capacity.team;

import io.tierline.capacity.tables.TableJson;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.Tier;
import io.tierline.prioritization.framework.Violation;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a program gives the team to heed: its days, and the tiers there are.
 *
 * @param tiers names, best first; null while there is no framework
 */
public record TeamRules(
        ZoneId zone, LocalDate today, @Nullable List<String> tiers) {
    /** How far ahead a date may lie, in days. */
    public static final int FARTHEST_DAYS = 400;

    private static final String NEWEST = """
            select coalesce(f.document::json -> 'rescore' ->> 'timeZone', p.time_zone),
                   (select json_agg(t ->> 'name')::text from json_array_elements(
                       case json_typeof(f.document::json -> 'tiers') when 'array' then f.document::json -> 'tiers' end) t)
            from program p left join lateral (
                select document from framework where program = p.program order by version desc limit 1) f on true
            where p.program = ?""";

    /** By the newest framework; the time zone is the program's own before there is one. Empty: no such program. */
    public static Optional<TeamRules> find(Connection tables, String program, Instant now) throws SQLException {
        try (var select = tables.prepareStatement(NEWEST)) {
            select.setString(1, program);
            try (var rows = select.executeQuery()) {
                if (!rows.next()) return Optional.empty();
                var zone = zone(rows.getString(1));
                var tiers = rows.getString(2);
                return Optional.of(new TeamRules(
                        zone, LocalDate.ofInstant(now, zone), tiers == null ? null : TableJson.list(tiers)));
            }
        }
    }

    /** By a framework that may not be published. */
    public static TeamRules of(Framework framework, Instant now) {
        var zone = framework.rescore().timeZone();
        return new TeamRules(
                zone,
                LocalDate.ofInstant(now, zone),
                framework.tiers().stream().map(Tier::name).toList());
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneId.of("UTC");
        }
    }

    /** What of a document the program does not allow, by JSON pointer. */
    public List<Violation> violations(MemberDocument document) {
        List<Violation> found = new ArrayList<>();
        if (document.effectiveOn() != null)
            dateFault(document.effectiveOn()).ifPresent(detail -> found.add(new Violation("/effectiveOn", detail)));
        var wanted = Objects.requireNonNullElse(document.tiers(), List.<@Nullable String>of());
        for (int i = 0; tiers != null && i < wanted.size(); i++) {
            var tier = wanted.get(i);
            if (tier != null && !tiers.contains(tier))
                found.add(new Violation(
                        "/tiers/" + i, "is no tier of the framework (expected: " + String.join(", ", tiers) + ")"));
        }
        return found;
    }

    /** Why nothing can take effect on that day; empty when it can. */
    public Optional<String> dateFault(LocalDate day) {
        if (day.isBefore(today)) return Optional.of("must not be before today, " + today);
        var last = today.plusDays(FARTHEST_DAYS);
        return day.isAfter(last)
                ? Optional.of("must be at most " + FARTHEST_DAYS + " days ahead, " + last)
                : Optional.empty();
    }
}
