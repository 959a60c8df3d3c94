package io.tierline.capacity.calendar;

import io.agroal.api.AgroalDataSource;
import io.tierline.capacity.calendar.LinkTables.Link;
import io.tierline.capacity.calendar.LinkTables.Person;
import io.tierline.capacity.commitment.PromiseTables;
import io.tierline.capacity.commitment.ServiceLevels;
import io.tierline.capacity.plan.Frameworks;
import io.tierline.capacity.tables.PartnerCells;
import io.tierline.prioritization.calendar.Recurring;
import io.tierline.prioritization.commitment.Deeds;
import io.tierline.prioritization.commitment.Promise;
import io.tierline.prioritization.commitment.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what the calendar behind a link shows, all from one state of the tables. */
@ApplicationScoped
public class AgendaReader {
    private static final String HELD = "select distinct partner from partner_hours where program = ? and member = ?";
    private static final String PLAN = """
            select plan, cycle, as_of from plan where program = ? and in_force order by position desc limit 1""";
    private static final String RANKS = """
            select partner, rank from tier_decision where program = ? and cycle = ? and partner = any (?)""";

    private final AgroalDataSource database;
    private final Frameworks frameworks;
    private final Clock clock;

    AgendaReader(AgroalDataSource database, Frameworks frameworks, Clock clock) {
        this.database = database;
        this.frameworks = frameworks;
        this.clock = clock;
    }

    private record Plan(String plan, String cycle, Instant asOf) {}

    /** Empty when the secret opens nothing. */
    @Transactional
    Optional<Agenda> read(Secret secret) throws SQLException {
        try (var tables = database.getConnection()) {
            var link = LinkTables.openedBy(tables, secret).orElse(null);
            if (link == null) return Optional.empty();
            var member = LinkTables.person(tables, link.program(), link.member()).orElse(null);
            if (member == null) return Optional.empty();
            return Optional.of(agenda(tables, link, member));
        }
    }

    private Agenda agenda(Connection tables, Link link, Person member) throws SQLException {
        var levels = ServiceLevels.read(tables, frameworks, link.program()).orElse(null);
        var zone = levels == null ? ZoneOffset.UTC : levels.zone();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var plan = plan(tables, link.program());
        return new Agenda(
                link.program(),
                link.member(),
                member.name(),
                zone,
                plan == null ? link.at() : plan.asOf(),
                plan == null ? "" : plan.plan() + " after cycle " + plan.cycle(),
                today,
                levels == null || plan == null ? List.of() : duties(tables, levels, plan, link.member(), today),
                member.absences().stream()
                        .filter(absence -> !absence.to().isBefore(today))
                        .toList());
    }

    private static List<Duty> duties(
            Connection tables, ServiceLevels levels, Plan plan, String member, LocalDate today) throws SQLException {
        var owners = PromiseTables.owners(tables, levels.program(), held(tables, levels.program(), member));
        var partners = owners.entrySet().stream()
                .filter(owner -> owner.getValue().equals(member))
                .map(Map.Entry::getKey)
                .toList();
        var names = PartnerCells.of(tables, levels.program(), PartnerCells.NAME, partners);
        var ranks = ranks(tables, levels.program(), plan.cycle(), partners);
        var done = PromiseTables.doneSince(tables, levels, partners, today);
        List<Duty> duties = new ArrayList<>();
        PromiseTables.promises(tables, levels, partners).forEach((partner, promises) -> {
            for (var promise : promises)
                due(promise, done.getOrDefault(partner, Deeds.of(List.of())), today)
                        .ifPresent(from -> duties.add(new Duty(
                                new Recurring(partner, promise.commitment(), from),
                                names.getOrDefault(partner, partner),
                                promise.tier(),
                                ranks.get(partner))));
        });
        duties.sort(Comparator.comparingInt((Duty duty) -> levels.newest().tierIndex(duty.tier()))
                .thenComparing(Duty::rank, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(duty -> duty.recurring().partner()));
        return duties;
    }

    /** First day of the period that is due: the one that runs or, when that is met, the next; empty when none will be. */
    private static Optional<LocalDate> due(Promise promise, Deeds done, LocalDate today) {
        var standings = Standing.now(promise, done, today);
        if (standings.isEmpty()) return Optional.empty();
        var running = standings.getLast();
        return Optional.of(
                running.state() == Standing.State.MET
                        ? running.period().until()
                        : running.period().from());
    }

    private static List<String> held(Connection tables, String program, String member) throws SQLException {
        List<String> held = new ArrayList<>();
        try (var select = tables.prepareStatement(HELD)) {
            select.setString(1, program);
            select.setString(2, member);
            try (var rows = select.executeQuery()) {
                while (rows.next()) held.add(rows.getString(1));
            }
        }
        return held;
    }

    private static @Nullable Plan plan(Connection tables, String program) throws SQLException {
        try (var select = tables.prepareStatement(PLAN)) {
            select.setString(1, program);
            try (var rows = select.executeQuery()) {
                return rows.next()
                        ? new Plan(
                                rows.getString(1),
                                rows.getString(2),
                                rows.getTimestamp(3).toInstant())
                        : null;
            }
        }
    }

    private static Map<String, Integer> ranks(
            Connection tables, String program, String cycle, List<String> partners) throws SQLException {
        Map<String, Integer> ranks = new HashMap<>();
        try (var select = tables.prepareStatement(RANKS)) {
            select.setString(1, program);
            select.setString(2, cycle);
            select.setArray(3, tables.createArrayOf("text", partners.toArray()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) ranks.put(rows.getString(1), rows.getInt(2));
            }
        }
        return ranks;
    }
}
