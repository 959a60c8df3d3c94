package io.tierline.tiering.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tierline.service.access.Role;
import io.tierline.tiering.framework.Frameworks;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The decisions of a cycle as a file. */
@Path("/api/programs/{program}/cycles")
@Produces(TableFile.CSV + ";qs=0.5")
@RolesAllowed({Role.VIEWER, Role.LEAD, Role.ADMIN})
@RunOnVirtualThread
@Tag(name = "Cycles")
public class ReceiptsFileResource {
    private final Frameworks frameworks;
    private final DataSource database;

    ReceiptsFileResource(Frameworks frameworks, DataSource database) {
        this.frameworks = frameworks;
        this.database = database;
    }

    @GET
    @Path("{cycle}/receipts")
    @Operation(summary = "Every decision of a cycle as comma-separated values; also with ?format=csv")
    public Response receipts(@PathParam("program") String program, @PathParam("cycle") String cycle) {
        return ReceiptsFile.of(program, cycle, frameworks).csv(database);
    }
}
