package io.tierline.tiering.evaluate;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.tierline.service.problem.Refused;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Calls to other services, with the caller's own token. */
public final class Neighbours {
    private static final Logger LOG = Logger.getLogger(Neighbours.class);
    private static final int CONNECT_SECONDS = 2;
    private static final int READ_SECONDS = 30;

    private Neighbours() {}

    public static <T> T at(URI url, Class<T> calls) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(url)
                .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .readTimeout(READ_SECONDS, TimeUnit.SECONDS)
                .build(calls);
    }

    /** @throws Refused unavailable when {@code service} does not answer, or cannot now */
    public static <T> T asking(String service, Supplier<T> ask) {
        try {
            return ask.get();
        } catch (WebApplicationException e) {
            LOG.warnf("the %s answered %d", service, e.getResponse().getStatus());
            throw Refused.unavailable("The " + service + " cannot answer now.");
        } catch (ProcessingException e) {
            LOG.warnf("the %s does not answer: %s", service, e.getMessage());
            throw Refused.unavailable("The " + service + " does not answer.");
        }
    }
}
