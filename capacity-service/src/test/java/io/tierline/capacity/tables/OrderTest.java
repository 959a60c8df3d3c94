package io.tierline.capacity.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tierline.contracts.event.CalendarEvent.CalendarRevoked;
import io.tierline.contracts.event.CalendarEvent.CalendarShared;
import io.tierline.contracts.event.CommitmentEvent.CommitmentClosed;
import io.tierline.contracts.event.CommitmentEvent.CommitmentMissed;
import io.tierline.contracts.event.EngagementEvent.ActivityLogged;
import io.tierline.contracts.event.EngagementEvent.ActivityRetracted;
import io.tierline.contracts.event.EngagementEvent.Attribution;
import io.tierline.contracts.event.EngagementEvent.DealChanged;
import io.tierline.contracts.event.EngagementEvent.Status;
import io.tierline.contracts.event.EngagementEvent.TimeLogged;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.EventData;
import io.tierline.contracts.event.PartnerEvent.PartnerChanged;
import io.tierline.contracts.event.PartnerEvent.PartnerRegistered;
import io.tierline.contracts.event.PartnerEvent.PartnerRetired;
import io.tierline.contracts.event.PinEvent.PinRemoved;
import io.tierline.contracts.event.PinEvent.PinSet;
import io.tierline.contracts.event.TeamEvent.MemberChangeWithdrawn;
import io.tierline.contracts.event.TeamEvent.MemberChanged;
import io.tierline.contracts.event.TeamEvent.MemberRemoved;
import io.tierline.contracts.event.TierEvent.TierChanged;
import io.tierline.testkit.Gen;
import io.tierline.testkit.RealBackends;
import io.tierline.testkit.Source;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "capacity"))
class OrderTest {
    private static final String PROGRAM = "any-order";
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final List<String> TABLES = List.of(
            "partner_cell",
            "deal",
            "member_version",
            "member",
            "pin",
            "time_logged",
            "tier_entry",
            "activity",
            "tier_change",
            "tier_span",
            "commitment_miss",
            "commitment_end",
            "commitment_item",
            "calendar_link");

    private record Case(List<Event> events, List<Event> shuffledWithRepeats, int batch) {}

    @Inject
    AgroalDataSource database;

    private static Case draw(Source source) {
        var events = new ArrayList<Event>();
        int count = source.between(1, 30);
        for (int i = 0; i < count; i++) events.add(event(source, i));
        var again = new ArrayList<>(events);
        again.addAll(source.listOf(0, 10, it -> it.oneOf(events)));
        return new Case(events, source.shuffled(again), source.between(1, 12));
    }

    private static Event event(Source source, int i) {
        var time = NOON.plusNanos(source.between(0, 3));
        var subject = source.oneOf(List.of("a", "b"));
        return new Event("e-" + i, source.oneOf(List.of("/crm", "/CRM")), PROGRAM, subject, time, data(source));
    }

    private static EventData data(Source source) {
        var text = "t" + source.between(0, 5);
        var day = source.chance(0.5) ? null : LocalDate.EPOCH.plusDays(source.between(0, 1));
        return source.oneOf(List.<EventData>of(
                new PartnerRegistered(text, text, source.chance(0.5) ? text : null, Map.of(), Map.of()),
                new PartnerChanged(null, text, null, Map.of(), Map.of()),
                new PartnerRetired(null),
                new DealChanged(
                        "d",
                        null,
                        source.oneOf(List.of(Status.open, Status.won)),
                        null,
                        BigDecimal.valueOf(source.between(1, 9)),
                        "USD",
                        BigDecimal.ONE,
                        Attribution.sourced,
                        null,
                        NOON),
                new TimeLogged("ann", BigDecimal.ONE, LocalDate.EPOCH, null),
                new MemberChanged(
                        text, BigDecimal.TEN, BigDecimal.ZERO, List.of(), List.of(), List.of(), List.of(), day),
                new MemberRemoved(day),
                new MemberChangeWithdrawn(Objects.requireNonNullElse(day, LocalDate.EPOCH)),
                new PinSet(text, LocalDate.EPOCH, source.chance(0.5) ? text : null, "lead"),
                new PinRemoved("lead"),
                new TierChanged(text, null, text, "entered", "registered", null, null, null, null, List.of()),
                new TierChanged(text, text, null, "left", "rescore", null, null, null, null, List.of()),
                new ActivityLogged("a", text, null, BigDecimal.ONE, text, null),
                new ActivityRetracted("a"),
                new CommitmentMissed(
                        "i",
                        text,
                        text,
                        text,
                        LocalDate.EPOCH.plusDays(source.between(0, 2)),
                        LocalDate.EPOCH,
                        1,
                        text,
                        null),
                new CommitmentClosed("i", text, text, null, null),
                new CalendarShared(text, text),
                new CalendarRevoked(text)));
    }

    @Test
    void any_order_any_repeats_and_any_batches_give_the_same_tables() {
        Gen.forAll(OrderTest::draw, drawn -> {
            var expected = folded(drawn.events(), drawn.events().size());
            assertThat(folded(drawn.shuffledWithRepeats(), drawn.batch())).isEqualTo(expected);
        });
    }

    private List<String> folded(List<Event> events, int batch) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (int from = 0; from < events.size(); from += batch) {
                var changes = new Changes();
                events.subList(from, Math.min(events.size(), from + batch)).forEach(event -> changes.take(event, 0));
                changes.write(connection);
            }
            var rows = rows(connection);
            connection.rollback();
            connection.setAutoCommit(true);
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> rows(Connection connection) throws SQLException {
        List<String> rows = new ArrayList<>();
        for (var table : TABLES) {
            try (var select =
                    connection.prepareStatement("select t::text from " + table + " t where program = ? order by 1")) {
                select.setString(1, PROGRAM);
                try (var found = select.executeQuery()) {
                    while (found.next()) rows.add(table + found.getString(1));
                }
            }
        }
        return rows;
    }
}
