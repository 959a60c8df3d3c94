package io.tierline.scoring.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tierline.scoring.evaluate.Evaluated;
import io.tierline.scoring.evaluate.EvaluationRequest;
import io.tierline.scoring.evaluate.Evaluations;
import io.tierline.scoring.evaluate.Supposition;
import io.tierline.service.access.Role;
import io.tierline.service.problem.Refused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Supposed scores, for previews and forecasts; the same tokens, roles and programs as outside. */
@Path("/internal/programs/{program}/evaluations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.VIEWER, Role.LEAD, Role.ADMIN})
@RunOnVirtualThread
public class EvaluationResource {
    private final Evaluations evaluations;
    private final Moment moment;

    EvaluationResource(Evaluations evaluations, Moment moment) {
        this.evaluations = evaluations;
        this.moment = moment;
    }

    @POST
    @Operation(hidden = true)
    public Evaluated all(
            String program,
            @Nullable EvaluationRequest body,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        return evaluations.all(program, given(body), checked(body), authorization);
    }

    @POST
    @Path("/held")
    @Operation(hidden = true)
    public Evaluated held(String program, @Nullable EvaluationRequest body) {
        return evaluations.held(program, checked(body));
    }

    private List<Supposition> checked(@Nullable EvaluationRequest body) {
        return given(body).checked(moment.now());
    }

    private static EvaluationRequest given(@Nullable EvaluationRequest body) {
        if (body == null) throw Refused.unreadable("The body is missing (expected: {cases: [{framework, asOf}]})");
        return body;
    }
}
