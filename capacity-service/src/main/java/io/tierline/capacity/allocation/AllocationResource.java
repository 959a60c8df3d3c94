package io.tierline.capacity.allocation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tierline.service.access.Role;
import io.tierline.service.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The plan in force and the log of moved hours over HTTP. */
@Path("/api/programs/{program}/allocation")
@Tag(name = "allocation")
@RunOnVirtualThread
public class AllocationResource {
    private final AllocationReader reader;

    AllocationResource(AllocationReader reader) {
        this.reader = reader;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.LEAD, Role.ADMIN})
    @Operation(summary = "The plan in force: who gives whom how many hours a week, and what nobody has hours for")
    public AllocationView get(@PathParam("program") String program) {
        return reader.read(program);
    }

    @GET
    @Path("/changes")
    @Transactional
    @RolesAllowed({Role.VIEWER, Role.LEAD, Role.ADMIN})
    @Operation(summary = "The log of moved hours, newest plan first")
    public Page<MoveView> changes(
            @PathParam("program") String program,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int most = Page.limit(limit);
        var place = Page.position(cursor);
        long position = place == null ? Long.MAX_VALUE : Places.position(place);
        var partner = place == null ? "" : Places.partner(place);
        var found = MoveRow.before(program, position, partner, most + 1);
        var page = Page.of(found, most, Places::of);
        var names = PartnerCellRow.names(
                program,
                page.items().stream().map(MoveRow.Line::partner).distinct().toList());
        return new Page<>(
                page.items().stream().map(line -> MoveView.of(line, names)).toList(), page.next());
    }
}
