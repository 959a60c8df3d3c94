package io.tierline.capacity.team;

import io.tierline.capacity.tables.Nanos;
import io.tierline.capacity.team.MemberTable.Found;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.TeamEvent;
import io.tierline.contracts.event.TeamEvent.MemberChanged;
import io.tierline.contracts.topic.Topic;
import io.tierline.service.problem.Refused;
import io.tierline.service.projection.Command;
import io.tierline.service.projection.Decision;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member made, changed or removed; repeating one that holds already writes nothing.
 *
 * @param wanted null to remove the member
 * @param ifMatch the version the caller saw; null for any
 */
record MemberChange(
        String program,
        String member,
        @Nullable MemberChanged wanted,
        @Nullable String ifMatch,
        Instant now) implements Command<MemberChange.Done> {
    private static final String SOURCE = "/tierline/capacity-service";

    /** What came of it. */
    record Done(boolean isNew, Revision revision) {}

    @Override
    public Decision<Done> decide(Connection tables) throws SQLException {
        if (!MemberTable.isProgram(tables, program)) throw Refused.notFound("There is no program " + program + ".");
        var found = MemberTable.find(tables, program, member).orElse(null);
        var there = found == null || found.data() == null ? null : found;
        if (wanted == null && there == null)
            throw Refused.notFound("There is no member " + member + " in the team of " + program + ".");
        Revision.check(ifMatch, there == null ? null : there.revision());
        if (there != null && there.data() != null && there.data().equals(wanted))
            return Decision.nothing(new Done(false, there.revision()));
        var event = event(found);
        return Decision.events(
                List.of(event),
                new Done(there == null, new Revision(Nanos.of(event.time()), event.id(), event.source())));
    }

    /** Programs are made elsewhere, perhaps a moment ago. */
    @Override
    public Set<Topic> restsOn() {
        return Set.of(Topic.FRAMEWORKS);
    }

    private Event event(@Nullable Found before) {
        TeamEvent data = wanted == null ? new TeamEvent.MemberRemoved(null) : wanted;
        var time = before == null ? now : before.revision().after(now);
        return new Event(UUID.randomUUID().toString(), SOURCE, program, member, time, data);
    }
}
