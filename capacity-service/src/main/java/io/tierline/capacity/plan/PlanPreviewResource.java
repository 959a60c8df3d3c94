package io.tierline.capacity.plan;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tierline.service.access.Role;
import io.tierline.service.problem.Refused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Plans for tiers that are not in force, for the tiering service; the same tokens, roles and programs as outside. */
@Path("/internal/programs/{program}/plan-previews")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.VIEWER, Role.LEAD, Role.ADMIN})
@RunOnVirtualThread
public class PlanPreviewResource {
    private final PlanPreviews previews;

    PlanPreviewResource(PlanPreviews previews) {
        this.previews = previews;
    }

    @POST
    @Operation(hidden = true)
    public PlanPreview preview(@PathParam("program") String program, @Nullable PlanPreviewRequest body) {
        if (body == null) throw Refused.unreadable("The body is missing (expected: {framework, placements})");
        return previews.preview(program, body.checked());
    }
}
