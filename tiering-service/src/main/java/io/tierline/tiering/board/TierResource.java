package io.tierline.tiering.board;

import io.quarkus.panache.common.Parameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tierline.service.access.Role;
import io.tierline.service.paging.Page;
import io.tierline.service.problem.Refused;
import io.tierline.tiering.decision.Change;
import io.tierline.tiering.decision.ChangeRow;
import io.tierline.tiering.framework.ProgramRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tiers over HTTP: all of them, one partner's, and the log of moves. */
@Path("/api/programs/{program}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.VIEWER, Role.LEAD, Role.ADMIN})
@RunOnVirtualThread
@Tag(name = "Tiers")
public class TierResource {
    private final BoardReader boards;
    private final PartnerTierReader partners;

    TierResource(BoardReader boards, PartnerTierReader partners) {
        this.boards = boards;
        this.partners = partners;
    }

    @GET
    @Path("tiers")
    @Operation(summary = "The board as of the last cycle, each tier with its first partners; or more of one tier")
    public Board board(
            @PathParam("program") String program,
            @QueryParam("tier") @Nullable String tier,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor)
            throws SQLException {
        int most = limit == null ? Page.LARGEST_LIMIT : Page.limit(limit);
        return boards.board(program, new BoardReader.Part(tier, most, cursor));
    }

    @GET
    @Path("partners/{partner}/tier")
    @Operation(summary = "One partner's tier: since when, why, and what every cycle decided")
    public PartnerTier partner(@PathParam("program") String program, @PathParam("partner") String partner)
            throws SQLException {
        return partners.read(program, partner);
    }

    @GET
    @Path("tier-changes")
    @Operation(summary = "Tiers that changed, the newest first")
    public Page<Change> changes(
            @PathParam("program") String program,
            @QueryParam("since") @Nullable String since,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        ProgramRow.mustExist(program);
        int most = Page.limit(limit);
        var from = since == null || since.isEmpty() ? Instant.EPOCH : instant("since", since);
        var page = Page.of(changes(program, from, Page.position(cursor), most + 1), most, row -> row.at + " " + row.id);
        return new Page<>(page.items().stream().map(Change::of).toList(), page.next());
    }

    private static List<ChangeRow> changes(String program, Instant since, @Nullable String position, int most) {
        if (position == null)
            return ChangeRow.<ChangeRow>find("program = ?1 and at >= ?2 order by at desc, id desc", program, since)
                    .page(0, most)
                    .list();
        int space = Math.max(position.indexOf(' '), 0);
        return ChangeRow.<ChangeRow>find(
                        "program = :program and at >= :since and (at < :at or (at = :at and id < :id)) "
                                + "order by at desc, id desc",
                        Parameters.with("program", program)
                                .and("since", since)
                                .and("at", instant("cursor", position.substring(0, space)))
                                .and("id", position.substring(space).strip()))
                .page(0, most)
                .list();
    }

    private static Instant instant(String parameter, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Refused.unreadable(parameter + ": expected an instant such as 2026-11-23T12:00:00Z, found " + text);
        }
    }
}
