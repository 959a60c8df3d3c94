package io.tierline.tiering.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tierline.service.access.Role;
import io.tierline.service.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Movements between cycles over HTTP. */
@Path("/api/programs/{program}/cycles")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.VIEWER, Role.LEAD, Role.ADMIN})
@RunOnVirtualThread
@Tag(name = "Cycles")
public class MovementResource {
    private final MovementReader movements;

    MovementResource(MovementReader movements) {
        this.movements = movements;
    }

    @GET
    @Path("{cycle}/movement")
    @Operation(
            summary =
                    "Who went where since another closed cycle, the one before unless told; partners by name on request")
    public Movement movement(
            @PathParam("program") String program,
            @PathParam("cycle") String cycle,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri)
            throws SQLException {
        var asked = uri.getQueryParameters();
        return movements.read(new MovementReader.Question(
                program,
                cycle,
                asked.getFirst("against"),
                given("from", asked),
                given("to", asked),
                asked.getFirst("cursor"),
                Page.limit(limit)));
    }

    /** Empty when it is there without a value, which is not the same as absent. */
    private static @Nullable String given(String parameter, MultivaluedMap<String, String> asked) {
        return asked.containsKey(parameter) ? Objects.requireNonNullElse(asked.getFirst(parameter), "") : null;
    }
}
