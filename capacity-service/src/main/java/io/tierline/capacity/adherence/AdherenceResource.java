package io.tierline.capacity.adherence;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tierline.capacity.adherence.AdherenceView.Kept;
import io.tierline.capacity.adherence.AdherenceView.PartnerLine;
import io.tierline.capacity.adherence.AdherenceView.Unknown;
import io.tierline.service.access.Role;
import io.tierline.service.csv.CsvAnswer;
import io.tierline.service.csv.CsvTable;
import io.tierline.service.paging.Page;
import io.tierline.service.problem.Refused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where the hours went over HTTP, as an answer and as a file. */
@Path("/api/programs/{program}/adherence")
@Tag(name = "adherence")
@RolesAllowed({Role.VIEWER, Role.LEAD, Role.ADMIN})
@RunOnVirtualThread
public class AdherenceResource {
    private static final List<String> COLUMNS = List.of(
            "partner",
            "name",
            "tier",
            "segment",
            "entitled",
            "planned",
            "liveDeal",
            "actual",
            "above",
            "below",
            "met",
            "missed",
            "due",
            "from",
            "to");

    private final AdherenceReader reader;
    private final Clock clock;

    AdherenceResource(AdherenceReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Hours entitled, planned and really spent, by partner, tier, person and week")
    public AdherenceView get(
            @PathParam("program") String program,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("cycle") @Nullable String cycle,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor)
            throws SQLException {
        var now = clock.instant();
        int most = Page.limit(limit);
        var position = Page.position(cursor);
        var report = reader.read(program, Range.of(from, to, cycle), now).orElse(null);
        if (report == null) return nothing(LocalDate.ofInstant(now, ZoneOffset.UTC));
        return new ReportReading(report).view(now, most, position);
    }

    private AdherenceView nothing(LocalDate today) {
        return new AdherenceView(
                today,
                today,
                clock.instant(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Kept(0, 0, 0),
                new Unknown(Map.of(), Map.of(), 0),
                null,
                "There is no framework yet, so no hours are promised: publish one with PUT framework.");
    }

    @GET
    @Produces(CsvAnswer.MEDIA_TYPE + ";qs=0.5")
    @Operation(summary = "All partners with their hours as comma-separated values; also with ?format=csv")
    public Response file(
            @PathParam("program") String program,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("cycle") @Nullable String cycle)
            throws SQLException {
        var report = reader.read(program, Range.of(from, to, cycle), clock.instant())
                .orElseThrow(() -> Refused.conflict("There is no framework yet: publish one with PUT framework."));
        var days = report.days();
        return CsvAnswer.of(
                "%s-adherence-%s-%s".formatted(program, days.from(), days.to()), out -> write(out, report));
    }

    private static void write(OutputStream out, AdherenceReport report) throws IOException {
        try (var table = new CsvTable(out, COLUMNS)) {
            for (var line : report.partners()) table.row(values(line, report));
        }
    }

    private static List<@Nullable Object> values(PartnerLine line, AdherenceReport report) {
        return Arrays.asList(
                line.partner(),
                line.name(),
                line.tier(),
                line.segment(),
                line.entitled(),
                line.planned(),
                line.liveDeal(),
                line.actual(),
                line.above(),
                line.below(),
                line.commitments().met(),
                line.commitments().missed(),
                line.commitments().due(),
                report.days().from().toString(),
                report.days().to().toString());
    }
}
