package io.tierline.partner.program;

import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.ProgramEvent;
import io.tierline.partner.event.Minting;
import io.tierline.partner.http.Revision;
import io.tierline.service.projection.Command;
import io.tierline.service.projection.Decision;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a program, or changes one; saying the same again changes nothing. */
record ProgramChange(
        String program, ProgramInput.Valid wanted, @Nullable String ifMatch, Instant now)
        implements Command<ProgramChange.Made> {

    /** What came of it. */
    record Made(boolean isNew, long revision) {}

    @Override
    public Decision<Made> decide(Connection tables) throws SQLException {
        var before = ProgramTable.find(tables, program);
        Revision.check(ifMatch, before == null ? 0 : before.revision());
        if (before != null
                && before.name().equals(wanted.name())
                && before.timeZone().equals(wanted.timeZone()))
            return Decision.nothing(new Made(false, before.revision()));
        var event = new Event(
                Minting.id(),
                Minting.SOURCE,
                program,
                program,
                Minting.timeAfter(before == null ? null : before.stamp(), now),
                new ProgramEvent.ProgramChanged(wanted.name(), wanted.timeZone()));
        return Decision.events(List.of(event), new Made(before == null, before == null ? 1 : before.revision() + 1));
    }
}
