package io.tierline.service.access;

import io.tierline.service.problem.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Answers 404 for a program that the token does not name, so that a stranger learns nothing of it. */
public final class ProgramScope {
    private final Programs programs;

    ProgramScope(Programs programs) {
        this.programs = programs;
    }

    @ServerRequestFilter
    public @Nullable Response check(UriInfo uri) {
        var program = uri.getPathParameters().getFirst("program");
        if (program == null || programs.include(program)) return null;
        return Problem.of(Problem.Kind.NOT_FOUND, "There is no program " + program + ".")
                .response();
    }
}
