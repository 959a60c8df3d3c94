package io.tierline.scoring.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.tierline.scoring.stream.ScoringSettings;
import io.tierline.service.problem.Problem;
import io.tierline.service.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.streams.state.HostInfo;
import org.jboss.logging.Logger;

/** The other instances, as clients; reached by the same scheme as this one. */
@ApplicationScoped
public class Peers {
    private static final Logger LOG = Logger.getLogger(Peers.class);
    private static final int CONNECT_SECONDS = 2;
    private static final int READ_SECONDS = 30;

    private final URI self;
    private final ObjectMapper json;
    private final ConcurrentMap<Asked, Object> clients = new ConcurrentHashMap<>();

    private record Asked(HostInfo host, Class<?> calls) {}

    Peers(ScoringSettings settings, ObjectMapper json) {
        this.self = settings.advertisedUrl();
        this.json = json;
    }

    public boolean isSelf(HostInfo host) {
        return host.host().equals(self.getHost()) && host.port() == self.getPort();
    }

    /**
     * Asks another instance; that it cannot answer now is the caller's answer too.
     *
     * @param calls what it offers
     * @throws Refused what the other instance refused, or unavailable when it does not answer
     */
    public <C, T> T ask(HostInfo holder, Class<C> calls, Function<C, T> question) {
        try {
            return question.apply(calls.cast(clients.computeIfAbsent(new Asked(holder, calls), this::connect)));
        } catch (WebApplicationException e) {
            int status = e.getResponse().getStatus();
            if (status == Response.Status.BAD_REQUEST.getStatusCode()
                    || status == Response.Status.NOT_FOUND.getStatusCode()) throw refused(holder, e.getResponse());
            LOG.infof("instance %s:%d answered %d", holder.host(), holder.port(), status);
            throw Scores.moving();
        } catch (ProcessingException e) {
            LOG.infof("instance %s:%d does not answer: %s", holder.host(), holder.port(), e.getMessage());
            throw Scores.moving();
        }
    }

    /** The problem that the other instance names. */
    private Refused refused(HostInfo holder, Response response) {
        try {
            return new Refused(json.readValue(response.readEntity(String.class), Problem.class));
        } catch (JsonProcessingException e) {
            LOG.infof(
                    "instance %s:%d answered %d and no problem: %s",
                    holder.host(), holder.port(), response.getStatus(), e.getOriginalMessage());
            return Scores.moving();
        }
    }

    private Object connect(Asked asked) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(URI.create("%s://%s:%d"
                        .formatted(
                                self.getScheme(),
                                asked.host().host(),
                                asked.host().port())))
                .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .readTimeout(READ_SECONDS, TimeUnit.SECONDS)
                .build(asked.calls());
    }
}
