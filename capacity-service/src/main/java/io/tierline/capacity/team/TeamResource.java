package io.tierline.capacity.team;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tierline.capacity.CapacityProjector;
import io.tierline.contracts.topic.Ids;
import io.tierline.service.access.Role;
import io.tierline.service.paging.Page;
import io.tierline.service.problem.Refused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The team over HTTP. */
@Path("/api/programs/{program}/team")
@Tag(name = "team")
@RunOnVirtualThread
public class TeamResource {
    private static final String CSV = "text/csv";

    private final CapacityProjector projector;
    private final TeamReader reader;
    private final Clock clock;

    TeamResource(CapacityProjector projector, TeamReader reader, Clock clock) {
        this.projector = projector;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.LEAD, Role.ADMIN})
    @Operation(summary = "Who there is today and for how many hours a week, and what is to come")
    public Page<MemberView> list(
            @PathParam("program") String program,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int most = Page.limit(limit);
        var after = Objects.requireNonNullElse(Page.position(cursor), "");
        var found = reader.present(program).stream()
                .filter(story -> story.member().compareTo(after) > 0)
                .limit(most + 1L)
                .map(MemberView::of)
                .toList();
        return Page.of(found, most, MemberView::member);
    }

    @GET
    @Path("/{member}")
    @RolesAllowed({Role.VIEWER, Role.LEAD, Role.ADMIN})
    @Operation(summary = "One member as of today, and what is to come")
    public Response get(@PathParam("program") String program, @PathParam("member") String member) {
        return answer(Response.Status.OK, reader.present(program, member));
    }

    private static Response answer(Response.Status status, MemberStory story) {
        return Response.status(status)
                .entity(MemberView.of(story))
                .tag(story.etag())
                .build();
    }

    @PUT
    @Path("/{member}")
    @RolesAllowed({Role.LEAD, Role.ADMIN})
    @Operation(summary = "Make or change a member, at once or from a day on; the hours are planned anew")
    public Response put(
            @PathParam("program") String program,
            @PathParam("member") String member,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable MemberDocument document) {
        if (!Ids.isProgram(program)) throw Refused.notFound("There is no program " + program + ".");
        if (document == null) throw Refused.unreadable("The body is missing.");
        var done = projector.submit(new MemberChange(program, member, document, ifMatch, clock.instant()));
        return answer(done.isNew() ? Response.Status.CREATED : Response.Status.OK, done.story());
    }

    @POST
    @Consumes(CSV)
    @RolesAllowed({Role.LEAD, Role.ADMIN})
    @Operation(
            summary = "Make or change the members of a file, all or none; with dryRun=true only tell what would come")
    public TeamImport.Outcome post(
            @PathParam("program") String program, @QueryParam("dryRun") @Nullable String dryRun, byte[] body) {
        if (!Ids.isProgram(program)) throw Refused.notFound("There is no program " + program + ".");
        boolean dry = truth("dryRun", dryRun);
        return projector.submit(new TeamImport(program, TeamFile.read(body), dry, clock.instant()));
    }

    private static boolean truth(String parameter, @Nullable String value) {
        if (value == null || value.equals("false")) return false;
        if (value.equals("true")) return true;
        throw Refused.unreadable(parameter + ": expected true or false, found " + value);
    }

    @DELETE
    @Path("/{member}")
    @RolesAllowed({Role.LEAD, Role.ADMIN})
    @Operation(summary = "Take a member off the team, at once or from a day on; the hours are planned anew")
    public void delete(
            @PathParam("program") String program,
            @PathParam("member") String member,
            @QueryParam("on") @Nullable String on,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        known(program, member);
        var day = on == null ? null : day("on", on);
        projector.submit(new MemberRemoval(program, member, day, ifMatch, clock.instant()));
    }

    @DELETE
    @Path("/{member}/scheduled/{day}")
    @RolesAllowed({Role.LEAD, Role.ADMIN})
    @Operation(summary = "Withdraw a change or removal before it comes")
    public void withdraw(
            @PathParam("program") String program,
            @PathParam("member") String member,
            @PathParam("day") String day,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        known(program, member);
        projector.submit(new MemberWithdrawal(program, member, day("day", day), ifMatch, clock.instant()));
    }

    private static void known(String program, String member) {
        if (!Ids.isProgram(program) || !Ids.isId(member))
            throw Refused.notFound("There is no member " + member + " in the team of " + program + ".");
    }

    private static LocalDate day(String parameter, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refused.unreadable(parameter + ": expected a date such as 2027-01-31, found " + text);
        }
    }
}
