package io.tierline.capacity.allocation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tierline.capacity.team.MemberRow;
import io.tierline.service.access.Role;
import io.tierline.service.paging.Page;
import io.tierline.service.problem.Refused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Every rebalance, before and after, over HTTP. */
@Path("/api/programs/{program}/allocation/plans")
@Tag(name = "allocation")
@RunOnVirtualThread
public class PlansResource {
    @GET
    @Transactional
    @RolesAllowed({Role.VIEWER, Role.LEAD, Role.ADMIN})
    @Operation(summary = "Every plan there was, newest first: why it was made, and what it moved for whom")
    public Page<PlanView> list(
            @PathParam("program") String program,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int most = Page.limit(limit);
        var place = Page.position(cursor);
        var found = PlanRow.before(program, place == null ? Long.MAX_VALUE : Places.position(place), most + 1);
        var page = Page.of(found, most, plan -> Long.toString(plan.position));
        var shifts = PlanMemberRow.of(
                program, page.items().stream().map(plan -> plan.plan).toList());
        var names = MemberRow.names(program);
        List<PlanView> views = new ArrayList<>();
        for (int i = 0; i < page.items().size(); i++) {
            var plan = page.items().get(i);
            var before = i + 1 < found.size() ? found.get(i + 1) : null;
            views.add(PlanView.of(plan, before, shifts.getOrDefault(plan.plan, List.of()), names));
        }
        return new Page<>(views, page.next());
    }

    @GET
    @Path("/{plan}")
    @Transactional
    @RolesAllowed({Role.VIEWER, Role.LEAD, Role.ADMIN})
    @Operation(summary = "One plan held against the one before it, with every move; owners that changed hand over")
    public PlanDetail get(
            @PathParam("program") String program,
            @PathParam("plan") String plan,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int most = Page.limit(limit);
        var after = Page.position(cursor);
        var row = PlanRow.there(program, plan)
                .orElseThrow(() -> Refused.notFound("There is no plan '" + plan + "' in this program."));
        var before = PlanRow.before(program, row.position, 1).stream().findFirst().orElse(null);
        var page = Page.of(
                MoveRow.of(program, plan, after == null ? "" : after, most + 1), most, MoveRow.Line::partner);
        var names = PartnerCellRow.names(
                program, page.items().stream().map(MoveRow.Line::partner).toList());
        var members = MemberRow.names(program);
        var shifts = PlanMemberRow.of(program, List.of(plan)).getOrDefault(plan, List.of());
        return new PlanDetail(
                PlanView.of(row, before, shifts, members), moves(page.items(), names, members), page.next());
    }

    private static List<PlanDetail.Move> moves(
            List<MoveRow.Line> lines, Map<String, String> names, Map<String, String> members) {
        return lines.stream()
                .map(line -> PlanDetail.Move.of(line, names, members))
                .toList();
    }
}
