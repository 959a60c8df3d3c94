package io.tierline.capacity.calendar;

import io.tierline.capacity.tables.Nanos;
import io.tierline.capacity.tables.TableJson;
import io.tierline.contracts.event.TeamEvent.Absence;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads links to calendars. */
final class LinkTables {
    /**
     * The last word on a member's link.
     *
     * @param digest null when revoked
     */
    record Link(
            String program,
            String member,
            @Nullable String digest,
            @Nullable String sharedBy,
            long nanos) {
        boolean isGood() {
            return digest != null;
        }

        Instant at() {
            return Nanos.instant(nanos);
        }
    }

    private LinkTables() {}

    static Optional<Link> of(Connection tables, String program, String member) throws SQLException {
        try (var select = tables.prepareStatement("""
                select program, member, digest, shared_by, nanos from calendar_link
                where program = ? and member = ?""")) {
            select.setString(1, program);
            select.setString(2, member);
            try (var rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Link(
                                rows.getString(1),
                                rows.getString(2),
                                rows.getString(3),
                                rows.getString(4),
                                rows.getLong(5)))
                        : Optional.empty();
            }
        }
    }

    static Optional<Link> openedBy(Connection tables, Secret secret) throws SQLException {
        try (var select = tables.prepareStatement("""
                select program, member, digest, shared_by, nanos from calendar_link where digest = ?""")) {
            select.setString(1, secret.digest());
            try (var rows = select.executeQuery()) {
                if (!rows.next() || !secret.opens(rows.getString(3))) return Optional.empty();
                return Optional.of(new Link(
                        rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4), rows.getLong(5)));
            }
        }
    }

    /** A member that is on the team. */
    record Person(String name, List<Absence> absences) {}

    static Optional<Person> person(Connection tables, String program, String member) throws SQLException {
        try (var select = tables.prepareStatement(
                "select name, absences from member where program = ? and member = ? and not removed")) {
            select.setString(1, program);
            select.setString(2, member);
            try (var rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Person(rows.getString(1), TableJson.absences(rows.getString(2))))
                        : Optional.empty();
            }
        }
    }
}
