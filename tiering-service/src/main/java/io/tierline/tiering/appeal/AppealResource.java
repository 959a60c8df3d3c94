package io.tierline.tiering.appeal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tierline.prioritization.framework.Violation;
import io.tierline.service.access.Programs;
import io.tierline.service.access.Role;
import io.tierline.service.paging.Page;
import io.tierline.service.problem.Refused;
import io.tierline.service.projection.Projector;
import io.tierline.tiering.cycle.Label;
import io.tierline.tiering.fold.Places;
import io.tierline.tiering.fold.Texts;
import io.tierline.tiering.fold.TimedIds;
import io.tierline.tiering.framework.ProgramRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Appeals over HTTP. Whoever may read a decision may appeal it, since those who lose by it seldom lead the program;
 * only a lead answers. A program that posts events has no say in decisions.
 */
@Path("/api/programs/{program}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Appeals")
public class AppealResource {
    static final int LONGEST = 4_000;

    private final Projector projector;
    private final DataSource database;
    private final TimedIds ids;
    private final Programs caller;
    private final Clock clock;

    /** The body of an appeal. */
    record Note(@Nullable String note) {}

    AppealResource(Projector projector, DataSource database, TimedIds ids, Programs caller, Clock clock) {
        this.projector = projector;
        this.database = database;
        this.ids = ids;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("partners/{partner}/appeals")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.VIEWER, Role.LEAD, Role.ADMIN})
    @Operation(summary = "Appeal the last decision about a partner; nothing moves before the next cycle")
    public Response open(
            @PathParam("program") String program, @PathParam("partner") String partner, @Nullable Note body)
            throws SQLException {
        List<Violation> errors = new ArrayList<>();
        var note = Texts.required("/note", body == null ? null : body.note(), LONGEST, errors);
        if (!errors.isEmpty()) throw Refused.invalid(errors);
        var request = request(program, ids.next(clock.instant()));
        var id = projector.submit(new OpenAppeal(request, partner, note));
        return Response.created(URI.create("/api/programs/" + program + "/appeals"))
                .entity(one(program, id))
                .build();
    }

    @POST
    @Path("appeals/{appeal}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.LEAD, Role.ADMIN})
    @Operation(summary = "Answer an appeal; upholding it moves nothing by itself")
    public OneAppeal answer(
            @PathParam("program") String program, @PathParam("appeal") String appeal, @Nullable AnswerRequest body)
            throws SQLException {
        if (body == null) throw Refused.unreadable("The body is missing (expected: {outcome, answer, exception?})");
        return one(program, projector.submit(new AnswerAppeal(request(program, appeal), body.checked())));
    }

    @GET
    @Path("appeals")
    @RolesAllowed({Role.VIEWER, Role.LEAD, Role.ADMIN})
    @Operation(summary = "Appeals, the newest first: open ones unless asked for others")
    public AppealList list(
            @PathParam("program") String program,
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor)
            throws SQLException {
        ProgramRow.mustExist(program);
        int most = Page.limit(limit);
        var answered = answered(state == null ? "open" : state);
        try (var tables = database.getConnection()) {
            var found = Appeals.list(tables, program, answered, Places.before(cursor), most + 1);
            var page = Page.of(found, most, appeal -> Long.toString(appeal.place()));
            return new AppealList(Label.OFFICIAL, page.items(), page.next());
        }
    }

    private static @Nullable Boolean answered(String state) {
        return switch (state) {
            case "open" -> false;
            case "answered" -> true;
            case "all" -> null;
            default -> throw Refused.unreadable("state: expected open, answered or all, found " + state);
        };
    }

    private OpenAppeal.Request request(String program, String id) {
        return new OpenAppeal.Request(program, id, caller.caller(), clock);
    }

    private OneAppeal one(String program, String id) throws SQLException {
        try (var tables = database.getConnection()) {
            return new OneAppeal(
                    Label.OFFICIAL,
                    Appeals.named(tables, program, id)
                            .orElseThrow(() -> new IllegalStateException("appeal " + id + " is not in the tables")));
        }
    }
}
