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
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What new owners took over, over HTTP. */
@Path("/api/programs/{program}/allocation/hand-overs")
@Tag(name = "allocation")
@RunOnVirtualThread
public class HandOversResource {
    @GET
    @Transactional
    @RolesAllowed({Role.VIEWER, Role.LEAD, Role.ADMIN})
    @Operation(summary = "Every change of a named owner, newest first: open deals, last activities, commitments due")
    public Page<HandOverView> list(
            @PathParam("program") String program,
            @Parameter(description = "RFC 3339 instant; plans from then on") @QueryParam("since") @Nullable String since,
            @Parameter(description = "who hands over or takes over") @QueryParam("member") @Nullable String member,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int most = Page.limit(limit);
        var place = Page.position(cursor);
        var found = MoveRow.handedOver(
                program,
                since == null ? Instant.EPOCH : instant(since),
                member,
                place == null ? Long.MAX_VALUE : Places.position(place),
                place == null ? "" : Places.partner(place),
                most + 1);
        var page = Page.of(found, most, Places::of);
        var names = PartnerCellRow.names(
                program,
                page.items().stream().map(MoveRow.Line::partner).distinct().toList());
        var members = MemberRow.names(program);
        return new Page<>(
                page.items().stream()
                        .flatMap(line -> Stream.ofNullable(line.handOver())
                                .map(json -> HandOverView.of(line, json, names, members)))
                        .toList(),
                page.next());
    }

    private static Instant instant(String since) {
        try {
            return Instant.parse(since);
        } catch (DateTimeParseException e) {
            throw Refused.unreadable("since: expected an instant such as 2027-01-01T00:00:00Z, found " + since);
        }
    }
}
