package io.tierline.tiering.replay;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tierline.contracts.codec.EventJson;
import io.tierline.service.access.Role;
import io.tierline.service.log.KafkaSettings;
import io.tierline.service.problem.Refused;
import io.tierline.service.projection.Projector;
import io.tierline.tiering.framework.FrameworkInForce;
import io.tierline.tiering.framework.Frameworks;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Replays over HTTP: started, followed, and their result read or downloaded. */
@Path("/api/programs/{program}/replays")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Replays")
public class ReplayResource {
    private static final JsonFactory JSON = new JsonFactory();

    private final Projector projector;
    private final ReplayJobs jobs;
    private final Frameworks frameworks;
    private final KafkaSettings kafka;
    private final Clock clock;

    ReplayResource(Projector projector, ReplayJobs jobs, Frameworks frameworks, KafkaSettings kafka, Clock clock) {
        this.projector = projector;
        this.jobs = jobs;
        this.frameworks = frameworks;
        this.kafka = kafka;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.LEAD, Role.ADMIN})
    @Operation(summary = "Carry a framework out over the log, one cycle after the other at each instant")
    public Response start(@PathParam("program") String program, @Nullable ReplayRequest body) {
        if (body == null)
            throw Refused.unreadable("The body is missing (expected: {framework?, asOfs or cadence, stability?})");
        var inForce = inForce(program);
        var variant = body.checked(clock.instant(), inForce);
        return started(program, Question.Kind.REPLAY, List.of(variant));
    }

    @POST
    @Path("comparisons")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.LEAD, Role.ADMIN})
    @Operation(
            summary =
                    "Hold frameworks, cadences and rules of movement against each other over the log: moves and flaps")
    public Response compare(@PathParam("program") String program, @Nullable ComparisonRequest body) {
        if (body == null)
            throw Refused.unreadable(
                    "The body is missing (expected: {from, to, variants: [{name, framework?, stability?, every?}]})");
        var inForce = inForce(program);
        var variants = body.checked(clock.instant(), inForce);
        return started(program, Question.Kind.COMPARISON, variants);
    }

    /** Asked for, refuses while there is none. */
    private Supplier<Map<String, Object>> inForce(String program) {
        var inForce = projector.submit(new FrameworkInForce(frameworks, program));
        return () -> Frameworks.document(
                inForce.orElseThrow(() -> FrameworkInForce.missing(program)).document());
    }

    private Response started(String program, Question.Kind kind, List<Variant> variants) {
        var job = jobs.start(new Question(program, kind, variants, LogExtent.now(kafka)));
        return Response.accepted(Map.of("job", job.id()))
                .location(URI.create("/api/programs/" + program + "/replays/" + job.id()))
                .build();
    }

    @GET
    @Path("{job}")
    @RolesAllowed({Role.VIEWER, Role.LEAD, Role.ADMIN})
    @Operation(summary = "How far a replay or a comparison is, and its result once it is done")
    public StreamingOutput follow(@PathParam("program") String program, @PathParam("job") String id) {
        var job = jobs.named(program, id);
        var status = job.status();
        return out -> write(job, status, out);
    }

    @GET
    @Path("{job}/result")
    @RolesAllowed({Role.VIEWER, Role.LEAD, Role.ADMIN})
    @Operation(summary = "The result of a replay as a file")
    public Response download(@PathParam("program") String program, @PathParam("job") String id) {
        var status = jobs.named(program, id).status();
        var result = status.result();
        if (result == null) throw Refused.conflict("The replay has no result: it is " + text(status.state()) + ".");
        return Response.ok((StreamingOutput) out -> Files.copy(result, out))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"replay-" + id + ".json\"")
                .build();
    }

    private static String text(ReplayJob.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** The result goes from disk to the caller as it stands there, never through memory as a whole. */
    private static void write(ReplayJob job, ReplayJob.Status status, OutputStream out) throws IOException {
        try (var json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
            json.setCodec(EventJson.mapper());
            json.writeStartObject();
            json.writeStringField("job", job.id());
            json.writeStringField("state", text(status.state()));
            json.writeNumberField("progress", status.progress());
            if (status.detail() != null) json.writeStringField("detail", status.detail());
            if (job.question().kind() == Question.Kind.REPLAY && !status.runs().isEmpty())
                json.writePOJOField("summary", status.runs().getFirst());
            if (status.result() != null) {
                json.writeFieldName("result");
                json.writeRawValue("");
                json.flush();
                Files.copy(status.result(), out);
            }
            json.writeEndObject();
        }
    }
}
