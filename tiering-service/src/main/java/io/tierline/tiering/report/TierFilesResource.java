package io.tierline.tiering.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tierline.service.access.Role;
import io.tierline.tiering.framework.Frameworks;
import io.tierline.tiering.framework.ProgramRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The board and the log of moves as files, whole. */
@Path("/api/programs/{program}")
@Produces(TableFile.CSV + ";qs=0.5")
@RolesAllowed({Role.VIEWER, Role.LEAD, Role.ADMIN})
@RunOnVirtualThread
@Tag(name = "Tiers")
public class TierFilesResource {
    private final Frameworks frameworks;
    private final DataSource database;

    TierFilesResource(Frameworks frameworks, DataSource database) {
        this.frameworks = frameworks;
        this.database = database;
    }

    @GET
    @Path("tiers")
    @Operation(summary = "The whole board as comma-separated values; also with ?format=csv")
    public Response board(@PathParam("program") String program) {
        ProgramRow.mustExist(program);
        return BoardFile.of(program, frameworks).csv(database);
    }

    @GET
    @Path("tier-changes")
    @Operation(summary = "The log of moves as comma-separated values; also with ?format=csv")
    public Response moves(@PathParam("program") String program, @QueryParam("since") @Nullable String since) {
        ProgramRow.mustExist(program);
        return MovesFile.of(program, Instants.of("since", since, Instant.EPOCH)).csv(database);
    }

    @GET
    @Path("tiers")
    @Produces(TableFile.LINES + ";qs=0.4")
    @Operation(summary = "The whole board as JSON, a partner a line; also with ?format=ndjson")
    public Response boardLines(@PathParam("program") String program) {
        ProgramRow.mustExist(program);
        return BoardFile.of(program, frameworks).lines(database);
    }

    @GET
    @Path("tier-changes")
    @Produces(TableFile.LINES + ";qs=0.4")
    @Operation(summary = "The log of moves as JSON, a move a line; also with ?format=ndjson")
    public Response movesLines(@PathParam("program") String program, @QueryParam("since") @Nullable String since) {
        ProgramRow.mustExist(program);
        return MovesFile.of(program, Instants.of("since", since, Instant.EPOCH)).lines(database);
    }
}
