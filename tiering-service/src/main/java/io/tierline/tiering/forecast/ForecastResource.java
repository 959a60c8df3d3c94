package io.tierline.tiering.forecast;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tierline.service.access.Role;
import io.tierline.service.paging.Page;
import io.tierline.service.problem.Refused;
import io.tierline.tiering.forecast.ForecastView.Item;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The forecast over HTTP. */
@Path("/api/programs/{program}/forecast")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.VIEWER, Role.LEAD, Role.ADMIN})
@RunOnVirtualThread
@Tag(name = "Forecast")
public class ForecastResource {
    private static final List<String> CHANGES = List.of("falls", "rises", "enters", "pending", "stays");

    private final Forecasts forecasts;

    ForecastResource(Forecasts forecasts) {
        this.forecasts = forecasts;
    }

    @GET
    @Operation(summary = "With no new events: what the next cycles decide, who falls, who rises, and what each needs")
    public ForecastView forecast(
            @PathParam("program") String program,
            @QueryParam("partner") @Nullable String partner,
            @QueryParam("change") @Nullable String change,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        if (change != null && !CHANGES.contains(change))
            throw Refused.unreadable("change: expected one of " + String.join(", ", CHANGES) + ", found " + change);
        int most = Page.limit(limit);
        var position = Page.position(cursor);
        var forecast =
                position == null ? forecasts.recent(program, authorization) : forecasts.at(program, asOf(position));
        var all = forecast.items().stream()
                .filter(item -> partner == null || item.partner().equals(partner))
                .filter(item -> change == null || item.change().equals(change))
                .toList();
        if (partner != null && all.isEmpty() && change == null)
            throw Refused.notFound("There is no partner %s on the roster of %s.".formatted(partner, program));
        int skip = position == null ? 0 : rank(position);
        var rest = all.stream()
                .filter(item -> item.rank().then() > skip)
                .limit(most + 1L)
                .toList();
        var page =
                Page.of(rest, most, item -> forecast.asOf() + " " + item.rank().then());
        return view(forecast, all.size(), page);
    }

    private static ForecastView view(Forecasted forecast, int total, Page<Item> page) {
        return new ForecastView(
                "forecast",
                forecast.asOf(),
                forecast.frameworkVersion(),
                forecast.cycle(),
                forecast.cycles(),
                total,
                page.items(),
                page.next());
    }

    private static Instant asOf(String position) {
        try {
            return Instant.parse(position.substring(0, Math.max(0, position.indexOf(' '))));
        } catch (DateTimeParseException e) {
            throw notACursor();
        }
    }

    private static int rank(String position) {
        try {
            return Integer.parseInt(position.substring(position.indexOf(' ') + 1));
        } catch (NumberFormatException e) {
            throw notACursor();
        }
    }

    private static Refused notACursor() {
        return Refused.unreadable("cursor: expected the value of next from the page before");
    }
}
