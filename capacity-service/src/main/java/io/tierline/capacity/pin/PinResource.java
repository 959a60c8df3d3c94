package io.tierline.capacity.pin;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tierline.capacity.CapacityProjector;
import io.tierline.capacity.plan.InputTables;
import io.tierline.contracts.topic.Ids;
import io.tierline.service.access.Programs;
import io.tierline.service.access.Role;
import io.tierline.service.paging.Page;
import io.tierline.service.problem.Refused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Pins over HTTP. */
@Path("/api/programs/{program}/pins")
@Tag(name = "team")
@RunOnVirtualThread
public class PinResource {
    private final CapacityProjector projector;
    private final InputTables inputs;
    private final PinReader reader;
    private final Programs programs;
    private final Clock clock;

    PinResource(CapacityProjector projector, InputTables inputs, PinReader reader, Programs programs, Clock clock) {
        this.projector = projector;
        this.inputs = inputs;
        this.reader = reader;
        this.programs = programs;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.LEAD, Role.ADMIN})
    @Operation(summary = "The pairings that plans keep, and why they cannot keep some")
    public Page<PinView> list(
            @PathParam("program") String program,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int most = Page.limit(limit);
        var after = Objects.requireNonNullElse(Page.position(cursor), "");
        var found = reader.pins(program).stream()
                .filter(pin -> pin.partner().compareTo(after) > 0)
                .limit(most + 1L)
                .toList();
        return Page.of(found, most, PinView::partner);
    }

    @PUT
    @Path("/{partner}")
    @RolesAllowed({Role.LEAD, Role.ADMIN})
    @Operation(summary = "Pin a partner to a member until a day; the hours are planned anew")
    public Response put(
            @PathParam("program") String program,
            @PathParam("partner") String partner,
            @Nullable PinDocument document) {
        if (!Ids.isProgram(program)) throw Refused.notFound("There is no program " + program + ".");
        if (document == null) throw Refused.unreadable("The body is missing.");
        var done = projector.submit(
                new PinSetting(inputs, program, partner, document, programs.caller(), clock.instant()));
        return Response.status(done.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(done.pin())
                .build();
    }

    @DELETE
    @Path("/{partner}")
    @RolesAllowed({Role.LEAD, Role.ADMIN})
    @Operation(summary = "Take a pin away before its day; the hours are planned anew")
    public void delete(@PathParam("program") String program, @PathParam("partner") String partner) {
        if (!Ids.isProgram(program) || !Ids.isId(partner)) throw Refused.notFound("No pin of " + partner + " holds.");
        projector.submit(new PinRemoval(program, partner, programs.caller(), clock.instant()));
    }
}
