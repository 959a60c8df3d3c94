package io.tierline.console.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import io.tierline.service.access.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The description of the whole HTTP interface: a page, which holds no data, and the document it shows. */
@Path("/api/docs")
@Singleton
public class DocsResource {
    private static final String OWN = "META-INF/quarkus-generated-openapi-doc.JSON";
    private static final String PAGE = "META-INF/resources/assets/docs.html";

    private final ServiceDocuments documents;
    private final ObjectMapper mapper;

    DocsResource(ServiceDocuments documents, ObjectMapper mapper) {
        this.documents = documents;
        this.mapper = mapper;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @PermitAll
    @Operation(summary = "The page that shows the merged OpenAPI document")
    public Response page() {
        return Response.ok(resource(PAGE)).header("Cache-Control", "no-cache").build();
    }

    @GET
    @Path("openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.VIEWER, Role.LEAD, Role.ADMIN, Role.INTEGRATION})
    @Operation(summary = "One OpenAPI document of all services")
    public Uni<ObjectNode> openapi(@HeaderParam("Authorization") String authorization) {
        return documents.read(authorization).map(this::merged);
    }

    private ObjectNode merged(List<ServiceDocuments.Read> read) {
        var found = new LinkedHashMap<String, JsonNode>();
        var missing = new ArrayList<String>();
        for (var document : read) {
            var content = document.content();
            if (content == null) missing.add(document.service());
            else found.put(document.service(), content);
        }
        var own = own();
        if (own != null) found.put("console", own);
        return MergedApi.of(mapper, found, missing);
    }

    private @Nullable JsonNode own() {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(OWN)) {
            return stream == null ? null : mapper.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] resource(String name) {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (stream == null) throw new IllegalStateException(name + " is not packaged");
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
