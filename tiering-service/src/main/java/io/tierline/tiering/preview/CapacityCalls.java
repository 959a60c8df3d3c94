package io.tierline.tiering.preview;

import com.fasterxml.jackson.databind.JsonNode;
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

/** What the capacity service is asked, with the caller's own token. */
@Path("/internal/programs/{program}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface CapacityCalls {
    /** Who would be in which tier of the framework. */
    record Request(Map<String, Object> framework, List<Placement> placements) {}

    /** One partner. */
    record Placement(String partner, String tier, int rank) {}

    /** The answer is passed on as it comes: what it says is the capacity service's to define. */
    @POST
    @Path("/plan-previews")
    JsonNode plan(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("program") String program,
            Request request);
}
