package io.tierline.tiering.health;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tierline.service.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Framework health over HTTP. */
@Path("/api/programs/{program}/health")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.VIEWER, Role.LEAD, Role.ADMIN})
@RunOnVirtualThread
@Tag(name = "Framework health")
public class HealthResource {
    private final HealthReader health;
    private final Clock clock;

    HealthResource(HealthReader health, Clock clock) {
        this.health = health;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The known ways in which a framework fails, measured, with evidence and a sentence each")
    public HealthView health(@PathParam("program") String program) throws SQLException {
        return health.read(program, clock.instant());
    }
}
