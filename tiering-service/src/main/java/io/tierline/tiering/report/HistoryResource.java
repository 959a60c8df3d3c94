package io.tierline.tiering.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tierline.service.access.Role;
import io.tierline.service.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Histories over HTTP. */
@Path("/api/programs/{program}/history")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.VIEWER, Role.LEAD, Role.ADMIN})
@RunOnVirtualThread
@Tag(name = "Tiers")
public class HistoryResource {
    private final HistoryReader histories;
    private final Clock clock;

    HistoryResource(HistoryReader histories, Clock clock) {
        this.histories = histories;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Every partner's tiers and scores over the closed cycles of a time")
    public History history(
            @PathParam("program") String program,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor)
            throws SQLException {
        var question = new HistoryReader.Question(
                program,
                Instants.of("from", from, Instant.EPOCH),
                Instants.of("to", to, clock.instant()),
                cursor,
                Page.limit(limit));
        return histories.read(question);
    }
}
