package io.tierline.tiering.preview;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tierline.service.access.Role;
import io.tierline.service.problem.Refused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Previews over HTTP. Whoever may read may ask what if: nothing is stored. */
@Path("/api/programs/{program}/previews")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Previews")
public class PreviewResource {
    private static final int MOST_MOVES = 100_000;

    private final Previews previews;

    PreviewResource(Previews previews) {
        this.previews = previews;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, "application/yaml", "text/yaml", "application/x-yaml"})
    @RolesAllowed({Role.VIEWER, Role.LEAD, Role.ADMIN})
    @Operation(summary = "What a draft framework would do today: who moves and why, which hours, what stays unfunded")
    public Preview preview(
            @PathParam("program") String program,
            @QueryParam("moves") @DefaultValue("500") int moves,
            @QueryParam("board") @DefaultValue("false") boolean board,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @Context HttpHeaders headers,
            byte[] body) {
        if (moves < 0 || moves > MOST_MOVES)
            throw Refused.unreadable("moves: expected 0 to %d, found %d".formatted(MOST_MOVES, moves));
        var draft = Draft.read(body, headers.getMediaType());
        return previews.preview(program, draft, new Previews.Extent(moves, board), authorization);
    }
}
