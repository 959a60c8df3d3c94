package io.tierline.scoring.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tierline.scoring.query.Change;
import io.tierline.scoring.query.Past;
import io.tierline.scoring.query.Scores;
import io.tierline.service.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** One partner's score at instants of the past. */
@Path("/api/programs/{program}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.VIEWER, Role.LEAD, Role.ADMIN})
@RunOnVirtualThread
public class ScoreOverTimeResource {
    private final Scores scores;
    private final Moment moment;

    ScoreOverTimeResource(Scores scores, Moment moment) {
        this.scores = scores;
        this.moment = moment;
    }

    @GET
    @Path("/partners/{partner}/score/change")
    @Operation(
            summary = "Why a partner's score changed between two instants",
            description =
                    "Passage of time, corrections, new events and framework change, which add up to the difference")
    public Change change(
            String program,
            String partner,
            @Parameter(description = "RFC 3339 instant; the last cycle unless given") @QueryParam("from") @Nullable
                    String from,
            @Parameter(description = "RFC 3339 instant; now unless given") @QueryParam("to") @Nullable String to,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        var key = ScoresResource.key(program, partner);
        var now = moment.now();
        var begin = moment.past("from", from);
        var end = moment.past("to", to);
        Period.inOrder(begin, Objects.requireNonNullElse(end, now));
        return scores.change(key, begin, end, now, authorization);
    }

    @GET
    @Path("/partners/{partner}/score/history")
    @Operation(
            summary = "A partner's score day by day",
            description =
                    "At each midnight UTC and at the end, evaluated from what is known now, with the framework that"
                            + " was in force then; marks where the framework changed and where a cycle closed")
    public Past history(
            String program,
            String partner,
            @Parameter(description = "RFC 3339 instant; 730 days before the end unless given")
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(description = "RFC 3339 instant; now unless given") @QueryParam("to") @Nullable String to,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        var key = ScoresResource.key(program, partner);
        var period = Period.of(moment.past("from", from), moment.past("to", to), moment.now(), moment.earliest());
        return scores.past(key, period.from(), period.to(), authorization);
    }
}
