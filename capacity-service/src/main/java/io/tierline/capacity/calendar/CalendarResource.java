package io.tierline.capacity.calendar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tierline.service.problem.Refused;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Calendars by their secret links, over HTTP and without a token: calendar programs cannot send one. */
@Path("/api/calendars")
@Tag(name = "calendar")
@PermitAll
@RunOnVirtualThread
public class CalendarResource {
    private static final String CONTENT_TYPE = "text/calendar;charset=UTF-8";
    private static final String CACHED = "private, max-age=300";
    private static final String ROBOTS = "X-Robots-Tag";

    private final AgendaReader reader;

    CalendarResource(AgendaReader reader) {
        this.reader = reader;
    }

    @GET
    @Path("{secret}.ics")
    @Operation(summary = "A member's recurring commitments as an iCalendar file; needs no token")
    public Response get(@PathParam("secret") String secret, @Context Request request) throws SQLException {
        if (!Secret.isOne(secret)) throw unknown();
        var file = CalendarFile.of(reader.read(Secret.of(secret)).orElseThrow(CalendarResource::unknown));
        var tag = new EntityTag(UUID.nameUUIDFromBytes(file).toString());
        var unchanged = request.evaluatePreconditions(tag);
        var answer = unchanged == null ? Response.ok(file).header(HttpHeaders.CONTENT_TYPE, CONTENT_TYPE) : unchanged;
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, CACHED)
                .header(ROBOTS, "noindex")
                .build();
    }

    private static Refused unknown() {
        return Refused.notFound("There is no such calendar, or it is shared no more.");
    }
}
