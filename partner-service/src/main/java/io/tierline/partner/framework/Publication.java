package io.tierline.partner.framework;

import com.fasterxml.jackson.databind.JsonNode;
import io.tierline.contracts.codec.EventJson;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.ProgramEvent;
import io.tierline.partner.event.Minting;
import io.tierline.partner.http.Revision;
import io.tierline.partner.program.ProgramTable;
import io.tierline.service.problem.Refused;
import io.tierline.service.projection.Command;
import io.tierline.service.projection.Decision;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Publishes a framework as its program's next version. Versions count from 1 without gaps; the document that is in force
 * already keeps its version.
 */
record Publication(
        String program,
        Map<String, Object> document,
        String publishedBy,
        @Nullable String ifMatch,
        Instant now) implements Command<Publication.Published> {

    /** What came of it. */
    record Published(boolean isNew, int version) {}

    @Override
    public Decision<Published> decide(Connection tables) throws SQLException {
        if (!ProgramTable.holds(tables, program)) throw Refused.notFound("There is no program " + program + ".");
        var before = FrameworkTable.latest(tables, program);
        Revision.check(ifMatch, before == null ? 0 : before.version());
        if (before != null && same(before.document(), EventJson.mapper().valueToTree(document)))
            return Decision.nothing(new Published(false, before.version()));
        int version = before == null ? 1 : before.version() + 1;
        var event = new Event(
                "framework/%s/%d".formatted(program, version),
                Minting.SOURCE,
                program,
                program,
                now,
                new ProgramEvent.FrameworkPublished(version, publishedBy, document));
        return Decision.events(List.of(Minting.fitting(event)), new Published(true, version));
    }

    /** Whether two documents say the same: the order of fields and the way a number is written do not count. */
    static boolean same(JsonNode one, JsonNode other) {
        return one.equals(BY_VALUE, other);
    }

    private static final Comparator<JsonNode> BY_VALUE = (one, other) -> {
        if (one.isNumber() && other.isNumber()) return one.decimalValue().compareTo(other.decimalValue());
        return one.equals(other) ? 0 : 1;
    };
}
