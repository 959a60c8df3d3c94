package io.tierline.capacity.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.agroal.api.AgroalDataSource;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tierline.capacity.CapacityProjector;
import io.tierline.contracts.topic.Ids;
import io.tierline.service.access.Programs;
import io.tierline.service.access.Role;
import io.tierline.service.problem.Refused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Links to members' calendars over HTTP. */
@Path("/api/programs/{program}/team/{member}/calendar")
@Tag(name = "calendar")
@RunOnVirtualThread
public class LinkResource {
    private final CapacityProjector projector;
    private final AgroalDataSource database;
    private final Programs programs;
    private final Clock clock;

    LinkResource(CapacityProjector projector, AgroalDataSource database, Programs programs, Clock clock) {
        this.projector = projector;
        this.database = database;
        this.programs = programs;
        this.clock = clock;
    }

    /** @param url relative to the origin; whoever has it may read the calendar */
    public record Shared(String url, Instant sharedAt) {}

    /** Whether there is a link; what it is nobody can tell any more. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Link(
            boolean shared,
            @Nullable Instant sharedAt,
            @Nullable String sharedBy) {}

    @POST
    @RolesAllowed({Role.LEAD, Role.ADMIN})
    @Operation(summary = "Make a secret link to a member's calendar, in place of one made before; told only now")
    public Response share(@PathParam("program") String program, @PathParam("member") String member) {
        check(program, member);
        var secret = Secret.make();
        var at = projector.submit(
                new LinkChange(program, member, secret.digest(), programs.caller(), clock.instant()));
        return Response.status(Response.Status.CREATED)
                .entity(new Shared(secret.path(), at))
                .build();
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.LEAD, Role.ADMIN})
    @Operation(summary = "Whether there is a link to a member's calendar, since when and by whom")
    public Link get(@PathParam("program") String program, @PathParam("member") String member) throws SQLException {
        check(program, member);
        try (var tables = database.getConnection()) {
            if (LinkTables.person(tables, program, member).isEmpty()) throw unknown(program, member);
            return LinkTables.of(tables, program, member)
                    .filter(LinkTables.Link::isGood)
                    .map(link -> new Link(true, link.at(), link.sharedBy()))
                    .orElseGet(() -> new Link(false, null, null));
        }
    }

    @DELETE
    @RolesAllowed({Role.LEAD, Role.ADMIN})
    @Operation(summary = "Revoke the link to a member's calendar")
    public void revoke(@PathParam("program") String program, @PathParam("member") String member) {
        check(program, member);
        var _ = projector.submit(new LinkChange(program, member, null, programs.caller(), clock.instant()));
    }

    private static void check(String program, String member) {
        if (!Ids.isProgram(program) || !Ids.isId(member)) throw unknown(program, member);
    }

    private static Refused unknown(String program, String member) {
        return Refused.notFound("There is no member " + member + " in the team of " + program + ".");
    }
}
