package io.tierline.scoring.evaluate;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** What instances ask each other; {@link io.tierline.scoring.http.EvaluationResource} answers. */
@Path("/internal/programs/{program}/evaluations/held")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface EvaluationPeer {
    @POST
    Evaluated held(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("program") String program,
            EvaluationRequest request);
}
