package io.tierline.capacity.calendar;

import io.tierline.capacity.tables.Nanos;
import io.tierline.contracts.event.CalendarEvent;
import io.tierline.contracts.event.CalendarEvent.CalendarRevoked;
import io.tierline.contracts.event.CalendarEvent.CalendarShared;
import io.tierline.contracts.event.Event;
import io.tierline.service.problem.Refused;
import io.tierline.service.projection.Command;
import io.tierline.service.projection.Decision;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link made, in place of one made before, or revoked; revoking none writes nothing. Answers when.
 *
 * @param digest of the new secret; null to revoke
 */
record LinkChange(
        String program,
        String member,
        @Nullable String digest,
        String caller,
        Instant now) implements Command<Instant> {
    private static final String SOURCE = "/tierline/capacity-service";

    @Override
    public Decision<Instant> decide(Connection tables) throws SQLException {
        var before = LinkTables.of(tables, program, member).orElse(null);
        if (digest != null && LinkTables.person(tables, program, member).isEmpty())
            throw Refused.notFound("There is no member " + member + " in the team of " + program + ".");
        if (digest == null && (before == null || !before.isGood())) return Decision.nothing(now);
        var time = before == null || Nanos.of(now) > before.nanos() ? now : Nanos.instant(before.nanos() + 1);
        CalendarEvent data = digest == null ? new CalendarRevoked(caller) : new CalendarShared(digest, caller);
        return Decision.events(
                List.of(new Event(UUID.randomUUID().toString(), SOURCE, program, member, time, data)), time);
    }
}
