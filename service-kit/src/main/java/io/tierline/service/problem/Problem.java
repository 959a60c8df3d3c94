package io.tierline.service.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierline.prioritization.framework.Violation;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Problem details (RFC 9457).
 *
 * @param type stable path of the problem's kind, {@code /problems/…}; each has a section in the HTTP reference
 * @param errors the fields that are wrong, by JSON pointer; absent when none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type, String title, int status, @Nullable String detail, List<Violation> errors) {
    public static final MediaType MEDIA_TYPE = MediaType.valueOf("application/problem+json");

    /** The kinds of problems there are. */
    public enum Kind {
        UNREADABLE("unreadable", "The request cannot be read", 400),
        UNAUTHENTICATED("unauthenticated", "A valid bearer token is needed", 401),
        FORBIDDEN("forbidden", "The token's role does not allow this", 403),
        NOT_FOUND("not-found", "There is no such thing", 404),
        METHOD_NOT_ALLOWED("method-not-allowed", "This cannot be done here", 405),
        NOT_ACCEPTABLE("not-acceptable", "None of the accepted formats is offered", 406),
        CONFLICT("conflict", "The present state does not allow this", 409),
        STALE("stale", "It was changed in the meantime", 412),
        TOO_LARGE("too-large", "The request is too large", 413),
        UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", "The format of the body is not supported", 415),
        INVALID("invalid", "The document breaks rules", 422),
        FAULT("fault", "The service failed", 500),
        UNAVAILABLE("unavailable", "The service cannot answer now; try again", 503);

        private final String path;
        private final String title;
        private final int status;

        Kind(String path, String title, int status) {
            this.path = path;
            this.title = title;
            this.status = status;
        }

        static Kind ofStatus(int status) {
            for (var kind : values()) if (kind.status == status) return kind;
            return status < 500 ? UNREADABLE : FAULT;
        }
    }

    public static Problem of(Kind kind, @Nullable String detail) {
        return of(kind, detail, List.of());
    }

    public static Problem of(Kind kind, @Nullable String detail, List<Violation> errors) {
        return new Problem("/problems/" + kind.path, kind.title, kind.status, detail, errors);
    }

    /** The response that carries this problem; says when to try again where waiting helps. */
    public Response response() {
        var response = Response.status(status).type(MEDIA_TYPE).entity(this);
        if (status == Kind.UNAVAILABLE.status) response.header("Retry-After", 2);
        if (status == Kind.UNAUTHENTICATED.status) response.header("WWW-Authenticate", "Bearer");
        return response.build();
    }
}
