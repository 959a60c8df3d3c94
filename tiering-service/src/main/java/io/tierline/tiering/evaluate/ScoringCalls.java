package io.tierline.tiering.evaluate;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;

/** What the scoring service is asked, with the caller's own token. */
@Path("/internal/programs/{program}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface ScoringCalls {
    /** Cases, each a framework at an instant. */
    record Request(List<Case> cases) {}

    /** {@code asOf}: RFC 3339. */
    record Case(Map<String, Object> framework, String asOf) {}

    @POST
    @Path("/evaluations")
    SupposedScores evaluate(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("program") String program,
            Request request);
}
