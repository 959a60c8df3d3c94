package io.tierline.capacity.allocation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tierline.capacity.allocation.UnfundedView.Way;
import io.tierline.capacity.plan.WaysOutFinder;
import io.tierline.service.access.Role;
import io.tierline.service.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is promised and nobody has hours for, and ways out, over HTTP. */
@Path("/api/programs/{program}/allocation/unfunded")
@Tag(name = "allocation")
@RunOnVirtualThread
public class UnfundedResource {
    private final UnfundedReader reader;
    private final WaysOutFinder waysOut;

    UnfundedResource(UnfundedReader reader, WaysOutFinder waysOut) {
        this.reader = reader;
        this.waysOut = waysOut;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.LEAD, Role.ADMIN})
    @Operation(summary = "Who is short of how many hours for what, and three ways out for each tier that is short")
    public UnfundedView get(
            @PathParam("program") String program,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int most = Page.limit(limit);
        var position = Page.position(cursor);
        var view = reader.read(program, most, position == null ? null : Ranked.read(position));
        return position != null || view.byTier().isEmpty() ? view : withWaysOut(program, view);
    }

    private UnfundedView withWaysOut(String program, UnfundedView view) {
        var found = waysOut.find(program);
        return new UnfundedView(
                view.asOf(),
                view.plan(),
                view.items(),
                view.next(),
                view.byTier(),
                found.ways().stream().map(Way::of).toList(),
                found.detail());
    }
}
