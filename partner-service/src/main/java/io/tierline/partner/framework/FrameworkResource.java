package io.tierline.partner.framework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.tierline.contracts.codec.EventJson;
import io.tierline.partner.http.Revision;
import io.tierline.partner.program.KnownPrograms;
import io.tierline.prioritization.framework.FrameworkReader;
import io.tierline.service.access.Programs;
import io.tierline.service.access.Role;
import io.tierline.service.document.FrameworkDocument;
import io.tierline.service.paging.Page;
import io.tierline.service.problem.Refused;
import io.tierline.service.projection.Projector;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** A program's framework over HTTP, in YAML or JSON. */
@Path("/api/programs/{program}/framework")
public class FrameworkResource {
    private static final String YAML = "application/yaml";
    private static final String TEXT_YAML = "text/yaml";
    private static final String X_YAML = "application/x-yaml";
    private static final YAMLMapper YAML_WRITER = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    private final Projector projector;
    private final KnownPrograms known;
    private final Programs programs;
    private final Clock clock;

    FrameworkResource(Projector projector, KnownPrograms known, Programs programs, Clock clock) {
        this.projector = projector;
        this.known = known;
        this.programs = programs;
        this.clock = clock;
    }

    @PUT
    @Consumes({MediaType.APPLICATION_JSON, YAML, TEXT_YAML, X_YAML})
    @RolesAllowed({Role.LEAD, Role.ADMIN})
    @Operation(summary = "Publish the next version of the framework, or learn every rule it breaks")
    public Response publish(
            @PathParam("program") String program,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context HttpHeaders headers,
            byte[] body) {
        var document = FrameworkDocument.read(body, headers.getMediaType());
        var reading = FrameworkReader.read(document);
        if (!reading.errors().isEmpty()) throw Refused.invalid(reading.errors());
        var published =
                projector.submit(new Publication(program, document, programs.caller(), ifMatch, clock.instant()));
        return Response.status(published.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new FrameworkView.Answer(published.version(), CalendarZone.warnings(program, reading)))
                .tag(Revision.tag(published.version()))
                .build();
    }

    @POST
    @Path("/check")
    @Consumes({MediaType.APPLICATION_JSON, YAML, TEXT_YAML, X_YAML})
    @RolesAllowed({Role.VIEWER, Role.LEAD, Role.ADMIN})
    @Operation(summary = "The checks of a publication, without publishing")
    public FrameworkView.Checked check(
            @PathParam("program") String program, @Context HttpHeaders headers, byte[] body) {
        known.require(program);
        var reading = FrameworkReader.read(FrameworkDocument.read(body, headers.getMediaType()));
        return new FrameworkView.Checked(reading.errors(), CalendarZone.warnings(program, reading));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.VIEWER, Role.LEAD, Role.ADMIN})
    @Operation(summary = "The framework in force, or one of its versions")
    public Response json(@PathParam("program") String program, @QueryParam("version") @Nullable Integer version) {
        var found = find(program, version);
        return Response.ok(FrameworkView.of(found))
                .tag(Revision.tag(found.version))
                .build();
    }

    @GET
    @Produces({YAML, TEXT_YAML, X_YAML})
    @RolesAllowed({Role.VIEWER, Role.LEAD, Role.ADMIN})
    @Operation(summary = "The framework in force, or one of its versions")
    public Response yaml(@PathParam("program") String program, @QueryParam("version") @Nullable Integer version)
            throws JsonProcessingException {
        var found = find(program, version);
        return Response.ok(YAML_WRITER.writeValueAsString(EventJson.mapper().valueToTree(FrameworkView.of(found))))
                .tag(Revision.tag(found.version))
                .build();
    }

    @GET
    @Path("/versions")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.VIEWER, Role.LEAD, Role.ADMIN})
    @Operation(summary = "Every version, newest first")
    public Page<FrameworkView.Summary> versions(
            @PathParam("program") String program,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        known.require(program);
        int most = Page.limit(limit);
        var found = FrameworkVersion.below(program, below(Page.position(cursor)), most + 1).stream()
                .map(FrameworkView.Summary::of)
                .toList();
        return Page.of(found, most, summary -> Integer.toString(summary.version()));
    }

    private static int below(@Nullable String position) {
        try {
            return position == null ? Integer.MAX_VALUE : Integer.parseInt(position);
        } catch (NumberFormatException e) {
            throw Refused.unreadable("cursor: expected the value of next from the page before");
        }
    }

    private FrameworkVersion find(String program, @Nullable Integer version) {
        known.require(program);
        Optional<FrameworkVersion> found =
                version == null ? FrameworkVersion.latest(program) : FrameworkVersion.numbered(program, version);
        return found.orElseThrow(() -> Refused.notFound(
                version == null
                        ? "No framework is published yet in program %s; PUT one here.".formatted(program)
                        : "The framework of program %s has no version %d.".formatted(program, version)));
    }
}
