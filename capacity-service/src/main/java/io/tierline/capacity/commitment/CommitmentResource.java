package io.tierline.capacity.commitment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tierline.service.access.Role;
import io.tierline.service.paging.Page;
import io.tierline.service.problem.Refused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Commitments and what was missed of them, over HTTP. */
@Path("/api/programs/{program}/commitments")
@Tag(name = "commitments")
@RolesAllowed({Role.VIEWER, Role.LEAD, Role.ADMIN})
@RunOnVirtualThread
public class CommitmentResource {
    private static final String OPEN = "open";
    private static final String CLOSED = "closed";

    private final CommitmentReader standings;
    private final ItemReader items;

    CommitmentResource(CommitmentReader standings, ItemReader items) {
        this.standings = standings;
        this.items = items;
    }

    @GET
    @Operation(summary = "What partners are promised and how each promise stands: met, due or missed")
    public StandingsView list(
            @PathParam("program") String program,
            @QueryParam("state") @Nullable String state,
            @QueryParam("partner") @Nullable String partner,
            @QueryParam("tier") @Nullable String tier,
            @QueryParam("member") @Nullable String member,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor)
            throws SQLException {
        return standings.read(
                program,
                new StandingQuery(state, partner, tier, member),
                Page.limit(limit),
                Page.position(cursor));
    }

    @GET
    @Path("items")
    @Operation(summary = "What was missed, who answers for it and how much it matters; open items worst first")
    public Page<ItemView> items(
            @PathParam("program") String program,
            @QueryParam("state") @DefaultValue(OPEN) String state,
            @QueryParam("partner") @Nullable String partner,
            @QueryParam("member") @Nullable String member,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor)
            throws SQLException {
        if (!state.equals(OPEN) && !state.equals(CLOSED))
            throw Refused.unreadable("state: expected open or closed, found " + state);
        return items.read(program, state.equals(OPEN), partner, member, Page.limit(limit), Page.position(cursor));
    }
}
