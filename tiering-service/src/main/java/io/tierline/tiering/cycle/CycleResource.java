package io.tierline.tiering.cycle;

import io.quarkus.panache.common.Parameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tierline.service.access.Programs;
import io.tierline.service.access.Role;
import io.tierline.service.paging.Page;
import io.tierline.service.problem.Refused;
import io.tierline.service.projection.Projector;
import io.tierline.tiering.framework.ProgramRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Re-score cycles over HTTP. */
@Path("/api/programs/{program}/cycles")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cycles")
public class CycleResource {
    private final Projector projector;
    private final CycleOpener opener;
    private final Programs caller;

    CycleResource(Projector projector, CycleOpener opener, Programs caller) {
        this.projector = projector;
        this.opener = opener;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Role.LEAD, Role.ADMIN})
    @Operation(summary = "Close a re-score cycle now; the cycle that is open already answers a second request")
    public Response open(@PathParam("program") String program) {
        var answer = projector.submit(new OpenCycle(opener, program, caller.caller()));
        return Response.accepted(answer)
                .location(URI.create("/api/programs/" + program + "/cycles/" + answer.cycle()))
                .build();
    }

    @POST
    @Path("{cycle}/retry")
    @RolesAllowed({Role.LEAD, Role.ADMIN})
    @Operation(summary = "Open a failed cycle again under its id; one that is open already is the answer")
    public Response retry(@PathParam("program") String program, @PathParam("cycle") String cycle) {
        return Response.accepted(projector.submit(new RetryCycle(opener, program, cycle, caller.caller())))
                .build();
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.LEAD, Role.ADMIN})
    @Operation(summary = "Cycles, the newest first")
    public Page<CycleView> list(
            @PathParam("program") String program,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        ProgramRow.mustExist(program);
        int most = Page.limit(limit);
        var found = after(program, Page.position(cursor), most + 1);
        var page = Page.of(found, most, row -> row.openedAt + " " + row.cycle);
        return new Page<>(page.items().stream().map(CycleView::inList).toList(), page.next());
    }

    @GET
    @Path("{cycle}")
    @RolesAllowed({Role.VIEWER, Role.LEAD, Role.ADMIN})
    @Operation(summary = "One cycle: its state, its moves and its receipt")
    public CycleView one(@PathParam("program") String program, @PathParam("cycle") String cycle) {
        return CycleView.alone(CycleRow.named(program, cycle));
    }

    private static List<CycleRow> after(String program, @Nullable String position, int most) {
        if (position == null)
            return CycleRow.<CycleRow>find("program = ?1 order by openedAt desc, cycle desc", program)
                    .page(0, most)
                    .list();
        int space = position.indexOf(' ');
        try {
            var at = Instant.parse(position.substring(0, Math.max(space, 0)));
            return CycleRow.<CycleRow>find(
                            "program = :program and (openedAt < :at or (openedAt = :at and cycle < :cycle)) "
                                    + "order by openedAt desc, cycle desc",
                            Parameters.with("program", program)
                                    .and("at", at)
                                    .and("cycle", position.substring(space + 1)))
                    .page(0, most)
                    .list();
        } catch (DateTimeParseException e) {
            throw Refused.unreadable("cursor: expected the value of next from the page before");
        }
    }
}
