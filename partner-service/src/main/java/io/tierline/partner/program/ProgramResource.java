package io.tierline.partner.program;

import io.tierline.contracts.topic.Ids;
import io.tierline.partner.http.Revision;
import io.tierline.prioritization.framework.Violation;
import io.tierline.service.access.Programs;
import io.tierline.service.access.Role;
import io.tierline.service.paging.Page;
import io.tierline.service.problem.Refused;
import io.tierline.service.projection.Projector;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Programs over HTTP. */
@Path("/api/programs")
public class ProgramResource {
    private final Projector projector;
    private final Programs programs;
    private final Clock clock;

    ProgramResource(Projector projector, Programs programs, Clock clock) {
        this.projector = projector;
        this.programs = programs;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.INTEGRATION, Role.LEAD, Role.ADMIN})
    @Operation(summary = "The programs that the token names")
    public Page<ProgramView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        int most = Page.limit(limit);
        var after = Objects.requireNonNullElse(Page.position(cursor), "");
        var found = Program.after(after).stream()
                .filter(program -> programs.include(program.id))
                .limit(most + 1L)
                .map(ProgramView::of)
                .toList();
        return Page.of(found, most, ProgramView::program);
    }

    @GET
    @Path("/{program}")
    @RolesAllowed({Role.VIEWER, Role.INTEGRATION, Role.LEAD, Role.ADMIN})
    @Operation(summary = "One program")
    public Response get(@PathParam("program") String program) {
        Program found = Program.findById(program);
        if (found == null) throw Refused.notFound("There is no program " + program + ".");
        return Response.ok(ProgramView.of(found))
                .tag(Revision.tag(found.revision))
                .build();
    }

    @PUT
    @Path("/{program}")
    @RolesAllowed(Role.ADMIN)
    @Operation(summary = "Make or change a program")
    public Response put(
            @PathParam("program") String program,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable ProgramInput input) {
        if (!Ids.isProgram(program))
            throw Refused.invalid(List.of(new Violation(
                    "", "program: expected lower-case letters, digits and dashes, at most 63, not " + program)));
        if (input == null) throw Refused.unreadable("The body is missing.");
        var wanted = input.valid();
        var made = projector.submit(new ProgramChange(program, wanted, ifMatch, clock.instant()));
        return Response.status(made.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(new ProgramView(program, wanted.name(), wanted.timeZone()))
                .tag(Revision.tag(made.revision()))
                .build();
    }
}
