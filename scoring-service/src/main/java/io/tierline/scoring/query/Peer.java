package io.tierline.scoring.query;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** What instances ask each other, with the caller's own token; {@link io.tierline.scoring.http.HeldResource} answers. */
@Path("/internal/programs/{program}")
@Produces(MediaType.APPLICATION_JSON)
public interface Peer {
    @GET
    @Path("/scores")
    Held held(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("program") String program,
            @QueryParam("asOf") String asOf);

    @GET
    @Path("/partners/{partner}/score")
    Explained explained(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("program") String program,
            @PathParam("partner") String partner,
            @QueryParam("asOf") String asOf);

    @GET
    @Path("/partners/{partner}/score/change")
    Change change(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("program") String program,
            @PathParam("partner") String partner,
            @QueryParam("asOf") String asOf,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to);

    @GET
    @Path("/partners/{partner}/score/history")
    Past past(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("program") String program,
            @PathParam("partner") String partner,
            @QueryParam("from") String from,
            @QueryParam("to") String to);
}
