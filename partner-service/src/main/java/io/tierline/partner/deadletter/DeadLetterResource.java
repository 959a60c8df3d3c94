package io.tierline.partner.deadletter;

import io.tierline.partner.program.KnownPrograms;
import io.tierline.service.access.Programs;
import io.tierline.service.access.Role;
import io.tierline.service.paging.Page;
import io.tierline.service.problem.Refused;
import io.tierline.service.projection.Projector;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Dead letters over HTTP. */
@Path("/api/programs/{program}/dead-letters")
public class DeadLetterResource {
    private static final List<String> STATES = List.of("waiting", "refused", "retried");

    private final Projector projector;
    private final KnownPrograms known;
    private final Programs programs;
    private final Clock clock;

    DeadLetterResource(Projector projector, KnownPrograms known, Programs programs, Clock clock) {
        this.projector = projector;
        this.known = known;
        this.programs = programs;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.INTEGRATION, Role.LEAD, Role.ADMIN})
    @Operation(summary = "What could not be read or waits for its partner, newest first")
    public Page<LetterView> list(
            @PathParam("program") String program,
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        known.require(program);
        if (state != null && !STATES.contains(state))
            throw Refused.unreadable("state: expected one of " + STATES + ", found " + state);
        int most = Page.limit(limit);
        var after = place(Page.position(cursor));
        var found = DeadLetter.select(program, programs.include("*"), state, after, most + 1).stream()
                .map(LetterView::of)
                .toList();
        return Page.of(found, most, letter -> letter.at() + " " + letter.id());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.INTEGRATION, Role.LEAD, Role.ADMIN})
    @Operation(summary = "One dead letter")
    public LetterView get(@PathParam("program") String program, @PathParam("id") String id) {
        known.require(program);
        return find(program, id);
    }

    @POST
    @Path("/{id}/retry")
    @RolesAllowed({Role.INTEGRATION, Role.LEAD, Role.ADMIN})
    @Operation(summary = "Send a dead letter again: as it is, or as the mended event in the body")
    public LetterView retry(
            @PathParam("program") String program, @PathParam("id") String id, byte @Nullable [] mended) {
        known.require(program);
        if (!DeadLetter.isVisible(id, program, programs.include("*"))) throw unknown(id);
        var body = mended == null || mended.length == 0 ? null : mended;
        return find(program, projector.submit(new Retry(id, program, body, clock.instant())));
    }

    private LetterView find(String program, String id) {
        return DeadLetter.find(id, program, programs.include("*"))
                .map(LetterView::of)
                .orElseThrow(() -> unknown(id));
    }

    private static Refused unknown(String id) {
        return Refused.notFound("There is no dead letter " + id + ".");
    }

    private static DeadLetter.@Nullable Place place(@Nullable String position) {
        if (position == null) return null;
        int space = position.indexOf(' ');
        try {
            return new DeadLetter.Place(
                    Instant.parse(position.substring(0, Math.max(0, space))), position.substring(space + 1));
        } catch (DateTimeParseException e) {
            throw Refused.unreadable("cursor: expected the value of next from the page before");
        }
    }
}
