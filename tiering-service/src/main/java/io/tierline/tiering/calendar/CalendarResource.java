package io.tierline.tiering.calendar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tierline.service.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The calendar over HTTP. */
@Path("/api/programs/{program}/calendar")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.VIEWER, Role.LEAD, Role.ADMIN})
@RunOnVirtualThread
@Tag(name = "Cycles")
public class CalendarResource {
    private final CalendarReader calendars;
    private final Clock clock;

    CalendarResource(CalendarReader calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The due dates of the next 12 months, the reminders of each, and what is overdue")
    public CalendarView calendar(@PathParam("program") String program) throws SQLException {
        return calendars.read(program, clock.instant());
    }
}
