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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Plans for a draft framework or a draft team over HTTP. */
@Path("/api/programs/{program}/allocation/previews")
@Tag(name = "allocation")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.VIEWER, Role.LEAD, Role.ADMIN})
@RunOnVirtualThread
public class DraftPreviewResource {
    private final DraftPreviews previews;

    DraftPreviewResource(DraftPreviews previews) {
        this.previews = previews;
    }

    @POST
    @Operation(summary = "The plan that a draft framework or team would get; nothing is stored or published")
    public DraftPreview preview(@PathParam("program") String program, @Nullable PlanDraft draft) {
        if (draft == null || draft.isEmpty())
            throw Refused.unreadable("Nothing is drafted (expected: framework, team or members)");
        return previews.preview(program, draft);
    }
}
