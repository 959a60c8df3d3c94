package io.tierline.console.stream;

import io.smallrye.mutiny.Multi;
import io.tierline.service.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseHeader;

/** What changes in a program, as it changes. */
@Path("/api/programs/{program}/stream")
@Singleton
public class StreamResource {
    private static final long BACK_AFTER_MILLIS = 2_000;
    private static final long BACK_AFTER_DROPPED_MILLIS = 10_000;

    private final Listeners listeners;
    private final JsonWebToken token;
    private final Sse sse;
    private final Clock clock;

    StreamResource(Listeners listeners, JsonWebToken token, Sse sse, Clock clock) {
        this.listeners = listeners;
        this.token = token;
        this.sse = sse;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({Role.VIEWER, Role.LEAD, Role.ADMIN})
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(
            summary =
                    "Changes of scores, tiers, hours, commitments and cycles as server-sent events; ends with the token's life")
    public Multi<OutboundSseEvent> stream(@PathParam("program") String program) {
        var left = Duration.between(clock.instant(), Instant.ofEpochSecond(token.getExpirationTime()));
        var updates = listeners.listen(program).map(this::event);
        return left.isPositive()
                ? updates.select().first(left)
                : updates.select().first(0);
    }

    private OutboundSseEvent event(Update update) {
        return switch (update) {
            case Update.Heartbeat _ -> sse.newEventBuilder().comment("alive").build();
            case Update.Ready _ ->
                named(update).reconnectDelay(BACK_AFTER_MILLIS).build();
            case Update.Dropped _ ->
                named(update).reconnectDelay(BACK_AFTER_DROPPED_MILLIS).build();
            case Update.Scores _, Update.Tiers _, Update.Hours _, Update.Commitments _, Update.Cycle _ ->
                named(update).build();
        };
    }

    private OutboundSseEvent.Builder named(Update update) {
        return sse.newEventBuilder()
                .name(update.event())
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(Update.class, update);
    }
}
