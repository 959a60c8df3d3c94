package io.tierline.capacity.team;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tierline.capacity.CapacityProjector;
import io.tierline.contracts.topic.Ids;
import io.tierline.service.access.Role;
import io.tierline.service.paging.Page;
import io.tierline.service.problem.Refused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The team over HTTP. */
@Path("/api/programs/{program}/team")
@Tag(name = "team")
@RunOnVirtualThread
public class TeamResource {
    private final CapacityProjector projector;
    private final Clock clock;

    TeamResource(CapacityProjector projector, Clock clock) {
        this.projector = projector;
        this.clock = clock;
    }

    @GET
    @Transactional
    @RolesAllowed({Role.VIEWER, Role.LEAD, Role.ADMIN})
    @Operation(summary = "Who there is and for how many hours a week")
    public Page<MemberView> list(
            @PathParam("program") String program,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int most = Page.limit(limit);
        var after = Objects.requireNonNullElse(Page.position(cursor), "");
        var found = MemberRow.after(program, after, most + 1).stream()
                .map(MemberView::of)
                .toList();
        return Page.of(found, most, MemberView::member);
    }

    @GET
    @Path("/{member}")
    @Transactional
    @RolesAllowed({Role.VIEWER, Role.LEAD, Role.ADMIN})
    @Operation(summary = "One member")
    public Response get(@PathParam("program") String program, @PathParam("member") String member) {
        var row = MemberRow.there(program, member)
                .orElseThrow(
                        () -> Refused.notFound("There is no member " + member + " in the team of " + program + "."));
        return Response.ok(MemberView.of(row))
                .tag(new Revision(row.nanos, row.eventId, row.source).etag())
                .build();
    }

    @PUT
    @Path("/{member}")
    @RolesAllowed({Role.LEAD, Role.ADMIN})
    @Operation(summary = "Make or change a member; the hours are planned anew")
    public Response put(
            @PathParam("program") String program,
            @PathParam("member") String member,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable MemberDocument document) {
        if (!Ids.isProgram(program)) throw Refused.notFound("There is no program " + program + ".");
        if (document == null) throw Refused.unreadable("The body is missing.");
        var violations = MemberDocumentCheck.violations(member, document);
        if (!violations.isEmpty()) throw Refused.invalid(violations);
        var wanted = document.toEvent();
        var done = projector.submit(new MemberChange(program, member, wanted, ifMatch, clock.instant()));
        return Response.status(done.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(MemberView.of(member, wanted))
                .tag(done.revision().etag())
                .build();
    }

    @DELETE
    @Path("/{member}")
    @RolesAllowed({Role.LEAD, Role.ADMIN})
    @Operation(summary = "Take a member off the team; the hours are planned anew")
    public void delete(
            @PathParam("program") String program,
            @PathParam("member") String member,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        if (!Ids.isProgram(program) || !Ids.isId(member))
            throw Refused.notFound("There is no member " + member + " in the team of " + program + ".");
        projector.submit(new MemberChange(program, member, null, ifMatch, clock.instant()));
    }
}
