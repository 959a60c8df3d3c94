package io.tierline.partner.intake;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tierline.contracts.codec.CloudEvents;
import io.tierline.contracts.codec.EventJson;
import io.tierline.partner.http.BodyLimit;
import io.tierline.partner.program.KnownPrograms;
import io.tierline.partner.settings.PartnerSettings;
import io.tierline.service.access.Role;
import io.tierline.service.log.EventLog;
import io.tierline.service.problem.Problem;
import io.tierline.service.problem.Refused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The intake of events over HTTP: one, a batch, or lines without end. */
@Path("/api/programs/{program}/events")
public class IntakeResource {
    private static final Logger LOG = Logger.getLogger(IntakeResource.class);

    private final KnownPrograms known;
    private final SeenEvents seen;
    private final EventLog log;
    private final PartnerSettings.Intake settings;
    private final IntakeMeters meters;
    private final Clock clock;

    IntakeResource(
            KnownPrograms known,
            SeenEvents seen,
            EventLog log,
            PartnerSettings settings,
            IntakeMeters meters,
            Clock clock) {
        this.known = known;
        this.seen = seen;
        this.log = log;
        this.settings = settings.intake();
        this.meters = meters;
        this.clock = clock;
    }

    @POST
    @Consumes(CloudEvents.STRUCTURED)
    @RunOnVirtualThread
    @RolesAllowed({Role.INTEGRATION, Role.ADMIN})
    @Operation(summary = "Take in events: answered when the log has every accepted one")
    public Response one(
            @PathParam("program") String program,
            @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Nullable String encoding,
            InputStream body)
            throws IOException {
        var run = run(program);
        run.take(1, whole(body, encoding, EventJson.LARGEST_EVENT));
        return answer(program, run);
    }

    @POST
    @Consumes(CloudEvents.BATCH)
    @RunOnVirtualThread
    @RolesAllowed({Role.INTEGRATION, Role.ADMIN})
    @Operation(summary = "Take in a batch of events: answered when the log has every accepted one")
    public Response batch(
            @PathParam("program") String program,
            @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Nullable String encoding,
            InputStream body)
            throws IOException {
        var run = run(program);
        int largest = Math.toIntExact(settings.largestBatch().asLongValue());
        var batch = EventJson.mapper().readTree(whole(body, encoding, largest));
        if (batch == null || !batch.isArray()) throw Refused.unreadable("The body is not a JSON list of events.");
        long place = 0;
        for (var event : batch) run.take(++place, event);
        return answer(program, run);
    }

    @POST
    @Consumes(CloudEvents.LINES)
    @RunOnVirtualThread
    @RolesAllowed({Role.INTEGRATION, Role.ADMIN})
    @Operation(summary = "Take in events line by line, as many as there are")
    public Response lines(
            @PathParam("program") String program,
            @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Nullable String encoding,
            InputStream body) {
        var run = run(program);
        try {
            takeLines(new EventLines(decoded(body, encoding), EventJson.LARGEST_EVENT), run);
        } catch (IOException e) {
            LOG.infof("program %s: a stream of events broke off: %s", program, e.getMessage());
            throw Refused.unreadable("The stream broke off; events before the break may be in. Send all of it again.");
        }
        return answer(program, run);
    }

    private static void takeLines(EventLines lines, IntakeRun run) throws IOException {
        for (var line = lines.next(); line != null; line = lines.next()) {
            if (line.bytes() == null)
                run.reject(line.number(), null, "is longer than " + EventJson.LARGEST_EVENT + " bytes");
            else run.take(line.number(), line.bytes());
        }
    }

    private IntakeRun run(String program) {
        known.require(program);
        return new IntakeRun(program, clock, settings, seen, log);
    }

    private static byte[] whole(InputStream body, @Nullable String encoding, int most) throws IOException {
        try {
            return BodyLimit.readWhole(decoded(body, encoding), most);
        } catch (ZipException | EOFException e) {
            throw Refused.unreadable("The body cannot be unpacked: " + e.getMessage());
        }
    }

    private static InputStream decoded(InputStream body, @Nullable String encoding) throws IOException {
        return switch (encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT)) {
            case "identity" -> body;
            case "gzip" -> new GZIPInputStream(body, 16 * 1024);
            default ->
                throw new Refused(Problem.of(
                        Problem.Kind.UNSUPPORTED_MEDIA_TYPE,
                        "Content-Encoding: expected gzip or identity, found " + encoding));
        };
    }

    private Response answer(String program, IntakeRun run) {
        var answer = run.finish();
        meters.count(answer);
        if (!answer.rejected().isEmpty())
            LOG.infof(
                    "program %s: %d events accepted, %d rejected, the first in line %d",
                    program,
                    answer.accepted(),
                    answer.rejectedTotal(),
                    answer.rejected().getFirst().line());
        return Response.accepted(answer).build();
    }
}
