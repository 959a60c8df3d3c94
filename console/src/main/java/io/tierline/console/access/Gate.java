package io.tierline.console.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.tierline.service.problem.Problem;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The check of the bearer token before a request is passed on; the services check it again, and what it allows. */
@ApplicationScoped
public class Gate {
    private static final Logger LOG = Logger.getLogger(Gate.class);

    private final IdentityProviderManager identities;
    private final ProblemAnswer problems;

    Gate(IdentityProviderManager identities, ProblemAnswer problems) {
        this.identities = identities;
        this.problems = problems;
    }

    /** Lets a caller with a valid token on to {@code inside}; answers all others. The request must be paused. */
    public void enter(RoutingContext context, Runnable inside) {
        QuarkusHttpUser.getSecurityIdentity(context, identities)
                .subscribe()
                .with(identity -> admit(context, identity, inside), failure -> failed(context, failure));
    }

    private void admit(RoutingContext context, @Nullable SecurityIdentity identity, Runnable inside) {
        if (identity == null || identity.isAnonymous()) {
            refuse(
                    context,
                    Problem.of(Problem.Kind.UNAUTHENTICATED, "Send an Authorization header with a bearer token."));
            return;
        }
        inside.run();
    }

    private void failed(RoutingContext context, Throwable failure) {
        if (failure instanceof AuthenticationFailedException) {
            refuse(context, Problem.of(Problem.Kind.UNAUTHENTICATED, "The bearer token is not valid or has expired."));
            return;
        }
        LOG.error("a token could not be checked", failure);
        refuse(context, Problem.of(Problem.Kind.UNAVAILABLE, "The bearer token could not be checked; try again."));
    }

    /** Answers with a problem and reads what is left of the request, so that the connection stays good. */
    public void refuse(RoutingContext context, Problem problem) {
        var response = context.response().setStatusCode(problem.status());
        response.putHeader("Content-Type", ProblemAnswer.MEDIA_TYPE);
        if (problem.status() == 401) response.putHeader("WWW-Authenticate", "Bearer");
        if (problem.status() == 503) response.putHeader("Retry-After", "2");
        drain(context.request());
        var sent = response.end(problems.body(problem));
        sent.onFailure(failure -> LOG.debugf("the caller went away: %s", failure.getMessage()));
    }

    private static void drain(HttpServerRequest request) {
        if (!request.isEnded()) request.resume();
    }
}
