package io.tierline.partner.roster;

import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.PartnerEvent;
import io.tierline.contracts.topic.RecordKey;
import io.tierline.partner.event.Minting;
import io.tierline.partner.http.Revision;
import io.tierline.partner.program.ProgramTable;
import io.tierline.service.problem.Refused;
import io.tierline.service.projection.Command;
import io.tierline.service.projection.Decision;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Registers a partner, changes it, or retires it; saying the same again changes nothing.
 *
 * @param wanted what it should be; null to retire it
 */
record PartnerWrite(
        RecordKey key,
        PartnerEvent.@Nullable PartnerRegistered wanted,
        @Nullable String ifMatch,
        Instant now) implements Command<PartnerWrite.Written> {

    /** What came of it. {@code registered}: it was not on the roster, and now is. */
    record Written(boolean registered) {}

    @Override
    public Decision<Written> decide(Connection tables) throws SQLException {
        if (!ProgramTable.holds(tables, key.program()))
            throw Refused.notFound("There is no program " + key.program() + ".");
        var known = RosterTable.find(tables, key);
        Revision.check(ifMatch, known.known() ? known.revision() : 0);
        var content = wanted == null ? retirement(known) : known.towards(wanted);
        var written = new Written(wanted != null && !known.registered());
        if (content == null) return Decision.nothing(written);
        var event = new Event(
                Minting.id(),
                Minting.SOURCE,
                key.program(),
                key.subject(),
                Minting.timeAfter(known.latest(), now),
                content);
        return Decision.events(List.of(Minting.fitting(event)), written);
    }

    private @Nullable PartnerEvent retirement(RosterEntry known) {
        if (!known.known()) throw Refused.notFound(RosterResource.unknown(key.program(), key.subject()));
        return known.registered() ? new PartnerEvent.PartnerRetired(null) : null;
    }
}
