package io.tierline.tiering.exception;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tierline.prioritization.framework.Violation;
import io.tierline.service.access.Programs;
import io.tierline.service.access.Role;
import io.tierline.service.paging.Page;
import io.tierline.service.problem.Refused;
import io.tierline.service.projection.Projector;
import io.tierline.tiering.TieringSettings;
import io.tierline.tiering.cycle.Label;
import io.tierline.tiering.fold.Places;
import io.tierline.tiering.fold.Texts;
import io.tierline.tiering.fold.TimedIds;
import io.tierline.tiering.framework.Frameworks;
import io.tierline.tiering.framework.ProgramRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** Exceptions over HTTP. */
@Path("/api/programs/{program}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Exceptions")
public class ExceptionResource {
    private static final int LONGEST_REASON = 1_000;

    private final Projector projector;
    private final Frameworks frameworks;
    private final TieringSettings settings;
    private final DataSource database;
    private final TimedIds ids;
    private final Programs caller;
    private final Clock clock;

    /** The body of a withdrawal. */
    record Withdrawal(@Nullable String reason) {}

    ExceptionResource(
            Projector projector,
            Frameworks frameworks,
            TieringSettings settings,
            DataSource database,
            TimedIds ids,
            Programs caller,
            Clock clock) {
        this.projector = projector;
        this.frameworks = frameworks;
        this.settings = settings;
        this.database = database;
        this.ids = ids;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("partners/{partner}/exceptions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.LEAD, Role.ADMIN})
    @Operation(summary = "Hold a partner in a tier against its score, for one or two cycles")
    public Response grant(
            @PathParam("program") String program, @PathParam("partner") String partner, @Nullable ExceptionRequest body)
            throws SQLException {
        if (body == null) throw Refused.unreadable("The body is missing (expected: {tier, reason, owner, cycles})");
        var asked = body.checked();
        var request = request(program, partner, ids.next(clock.instant()));
        var id = projector.submit(new GrantException(frameworks, settings.exceptionsShare(), request, asked));
        return Response.created(URI.create("/api/programs/" + program + "/exceptions"))
                .entity(one(program, id))
                .build();
    }

    @DELETE
    @Path("partners/{partner}/exceptions/{exception}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.LEAD, Role.ADMIN})
    @Operation(summary = "End an exception; the tier stands until the next cycle decides")
    public OneException withdraw(
            @PathParam("program") String program,
            @PathParam("partner") String partner,
            @PathParam("exception") String exception,
            @Nullable Withdrawal body)
            throws SQLException {
        List<Violation> errors = new ArrayList<>();
        var reason = Texts.required("/reason", body == null ? null : body.reason(), LONGEST_REASON, errors);
        if (!errors.isEmpty()) throw Refused.invalid(errors);
        return one(program, projector.submit(new WithdrawException(request(program, partner, exception), reason)));
    }

    @GET
    @Path("exceptions")
    @RolesAllowed({Role.VIEWER, Role.LEAD, Role.ADMIN})
    @Operation(summary = "Exceptions, the newest first: those in force unless asked for others")
    public ExceptionList list(
            @PathParam("program") String program,
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor)
            throws SQLException {
        ProgramRow.mustExist(program);
        int most = Page.limit(limit);
        var ended = ended(state == null ? "active" : state);
        try (var tables = database.getConnection()) {
            var found = Exceptions.list(tables, program, ended, Places.before(cursor), most + 1);
            var page = Page.of(found, most, exception -> Long.toString(exception.place()));
            var allowance = Roster.allowance(tables, program, settings.exceptionsShare());
            return new ExceptionList(
                    Label.OFFICIAL,
                    allowance.inForce(),
                    allowance.mayBe(),
                    allowance.partners(),
                    page.items(),
                    page.next());
        }
    }

    private static @Nullable Boolean ended(String state) {
        return switch (state) {
            case "active" -> false;
            case "ended" -> true;
            case "all" -> null;
            default -> throw Refused.unreadable("state: expected active, ended or all, found " + state);
        };
    }

    private GrantException.Request request(String program, String partner, String id) {
        return new GrantException.Request(program, partner, id, caller.caller(), clock);
    }

    private OneException one(String program, String id) throws SQLException {
        try (var tables = database.getConnection()) {
            return new OneException(
                    Label.OFFICIAL,
                    Exceptions.named(tables, program, id)
                            .orElseThrow(() -> new IllegalStateException("exception " + id + " is not in the tables")));
        }
    }
}
