package io.tierline.partner.roster;

import io.tierline.contracts.topic.RecordKey;
import io.tierline.partner.http.Revision;
import io.tierline.partner.program.KnownPrograms;
import io.tierline.service.access.Role;
import io.tierline.service.paging.Page;
import io.tierline.service.problem.Refused;
import io.tierline.service.projection.Projector;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** The roster over HTTP. */
@Path("/api/programs/{program}/partners")
public class RosterResource {
    private final Projector projector;
    private final KnownPrograms known;
    private final Clock clock;

    RosterResource(Projector projector, KnownPrograms known, Clock clock) {
        this.projector = projector;
        this.known = known;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.LEAD, Role.ADMIN})
    @Operation(summary = "Partners of the roster by id; status is registered unless retired or all is asked for")
    public Page<PartnerView> list(
            @PathParam("program") String program,
            @QueryParam("segment") @Nullable String segment,
            @QueryParam("q") @Nullable String text,
            @QueryParam("status") @Nullable String status,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        known.require(program);
        int most = Page.limit(limit);
        var after = Objects.requireNonNullElse(Page.position(cursor), "");
        var found = Partner.select(program, RosterQuery.of(status, segment, text), after, most + 1).stream()
                .map(PartnerView::of)
                .toList();
        return Page.of(found, most, PartnerView::partner);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.VIEWER, Role.LEAD, Role.ADMIN})
    @Operation(summary = "One partner, registered or retired")
    public Response get(@PathParam("program") String program, @PathParam("id") String id) {
        known.require(program);
        return answer(program, id).build();
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.LEAD, Role.ADMIN})
    @Operation(summary = "Register a partner, or change it: what is absent stays as it is")
    @RequestBody(content = @Content(schema = @Schema(implementation = PartnerInput.Shape.class)))
    public Response put(
            @PathParam("program") String program,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            byte[] body) {
        var now = clock.instant();
        var wanted = PartnerInput.read(body, program, id, now);
        var written = projector.submit(new PartnerWrite(new RecordKey(program, id), wanted, ifMatch, now));
        return answer(program, id)
                .status(written.registered() ? Response.Status.CREATED : Response.Status.OK)
                .build();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Role.LEAD, Role.ADMIN})
    @Operation(summary = "Retire a partner; registering it again brings it back")
    public Response retire(
            @PathParam("program") String program,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var command = new PartnerWrite(new RecordKey(program, id), null, ifMatch, clock.instant());
        PartnerWrite.Written _ = projector.submit(command);
        return Response.noContent().build();
    }

    private static Response.ResponseBuilder answer(String program, String id) {
        var partner = Partner.find(program, id).orElseThrow(() -> Refused.notFound(unknown(program, id)));
        return Response.ok(PartnerView.of(partner)).tag(Revision.tag(partner.revision));
    }

    static String unknown(String program, String id) {
        return "There is no partner %s in program %s.".formatted(id, program);
    }
}
