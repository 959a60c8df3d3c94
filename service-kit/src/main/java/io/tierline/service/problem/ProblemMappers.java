package io.tierline.service.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one table from failures to HTTP answers. */
public final class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final List<String> AWAY = List.of("08", "53", "57");

    @ServerExceptionMapper
    public Response refused(Refused refused) {
        return refused.problem().response();
    }

    @ServerExceptionMapper
    @Priority(Priorities.USER - 1)
    public Response unauthorized(UnauthorizedException e) {
        return Problem.of(Problem.Kind.UNAUTHENTICATED, "Send an Authorization header with a bearer token.")
                .response();
    }

    @ServerExceptionMapper
    @Priority(Priorities.USER - 1)
    public Response authenticationFailed(AuthenticationFailedException e) {
        return Problem.of(Problem.Kind.UNAUTHENTICATED, "The bearer token is not valid or has expired.")
                .response();
    }

    @ServerExceptionMapper
    @Priority(Priorities.USER - 1)
    public Response forbidden(ForbiddenException e) {
        return Problem.of(Problem.Kind.FORBIDDEN, null).response();
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException e) {
        return JsonProblem.of(e).response();
    }

    /** Named as well, since the framework has a mapper of its own for this type. */
    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException e) {
        return JsonProblem.of(e).response();
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException e, UriInfo uri) {
        if (e.getCause() instanceof JsonProcessingException json) return unreadable(json);
        if (e.getCause() instanceof NumberFormatException number) return noNumber(number, uri);
        int status = e.getResponse().getStatus();
        if (status < 400) return e.getResponse();
        return new Problem(
                        "/problems/" + kindPath(status),
                        Problem.of(Problem.Kind.ofStatus(status), null).title(),
                        status,
                        null,
                        List.of())
                .response();
    }

    /** A query parameter that is no number: to the framework nothing is there, to the caller the request is wrong. */
    private static Response noNumber(NumberFormatException e, UriInfo uri) {
        var message = String.valueOf(e.getMessage());
        var wrong = uri.getQueryParameters().entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream()
                        .filter(value -> message.contains('"' + value + '"'))
                        .map(value -> parameter.getKey() + ": expected a whole number, found " + value))
                .findFirst();
        return Problem.of(Problem.Kind.UNREADABLE, wrong.orElse("A number is expected here: " + message))
                .response();
    }

    private static String kindPath(int status) {
        var type = Problem.of(Problem.Kind.ofStatus(status), null).type();
        return type.substring(type.lastIndexOf('/') + 1);
    }

    @ServerExceptionMapper
    public Response fault(Throwable e) {
        if (databaseAway(e)) {
            LOG.errorf("the database does not answer: %s", e.getMessage());
            return Problem.of(Problem.Kind.UNAVAILABLE, "The database does not answer.")
                    .response();
        }
        var trace = UUID.randomUUID().toString();
        LOG.errorf(e, "request failed, trace %s", trace);
        return Problem.of(Problem.Kind.FAULT, "Trace " + trace + " in the service's log tells more.")
                .response();
    }

    /** Whether the cause is a lost or refused connection: SQLSTATE class 08, 53 or 57, or none to be had in time. */
    private static boolean databaseAway(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (!(cause instanceof SQLException sql)) continue;
            var state = sql.getSQLState();
            if (state == null || AWAY.stream().anyMatch(state::startsWith)) return true;
        }
        return false;
    }
}
