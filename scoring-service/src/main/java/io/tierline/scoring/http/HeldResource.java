package io.tierline.scoring.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tierline.scoring.query.Change;
import io.tierline.scoring.query.Explained;
import io.tierline.scoring.query.Held;
import io.tierline.scoring.query.Past;
import io.tierline.scoring.query.Scores;
import io.tierline.service.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What this instance holds itself, for the other instances; the same tokens, roles and programs as outside. */
@Path("/internal/programs/{program}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.VIEWER, Role.LEAD, Role.ADMIN})
@RunOnVirtualThread
public class HeldResource {
    private final Scores scores;
    private final Moment moment;

    HeldResource(Scores scores, Moment moment) {
        this.scores = scores;
        this.moment = moment;
    }

    @GET
    @Path("/scores")
    @Operation(hidden = true)
    public Held held(String program, @QueryParam("asOf") @Nullable String asOf) {
        return scores.held(program, moment.checked("asOf", asOf == null ? "" : asOf));
    }

    @GET
    @Path("/partners/{partner}/score")
    @Operation(hidden = true)
    public Explained explained(String program, String partner, @QueryParam("asOf") @Nullable String asOf) {
        return scores.heldExplained(
                ScoresResource.key(program, partner), moment.checked("asOf", asOf == null ? "" : asOf));
    }

    @GET
    @Path("/partners/{partner}/score/change")
    @Operation(hidden = true)
    public Change change(
            String program,
            String partner,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        var now = moment.checked("asOf", asOf == null ? "" : asOf);
        var begin = moment.past("from", from);
        var end = moment.past("to", to);
        Period.inOrder(begin, Objects.requireNonNullElse(end, now));
        return scores.heldChange(ScoresResource.key(program, partner), begin, end, now);
    }

    @GET
    @Path("/partners/{partner}/score/history")
    @Operation(hidden = true)
    public Past history(
            String program,
            String partner,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        var period = Period.of(moment.past("from", from), moment.past("to", to), moment.now(), moment.earliest());
        return scores.heldPast(ScoresResource.key(program, partner), period.from(), period.to());
    }
}
