package io.tierline.scoring.query;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.tierline.scoring.stream.ScoringSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.state.HostInfo;

/** The other instances, as clients; reached by the same scheme as this one. */
@ApplicationScoped
public class Peers {
    private static final int CONNECT_SECONDS = 2;
    private static final int READ_SECONDS = 30;

    private final URI self;
    private final ConcurrentMap<Asked, Object> clients = new ConcurrentHashMap<>();

    private record Asked(HostInfo host, Class<?> calls) {}

    Peers(ScoringSettings settings) {
        this.self = settings.advertisedUrl();
    }

    public boolean isSelf(HostInfo host) {
        return host.host().equals(self.getHost()) && host.port() == self.getPort();
    }

    Peer at(HostInfo host) {
        return at(host, Peer.class);
    }

    /** A client of {@code calls} at another instance. */
    public <T> T at(HostInfo host, Class<T> calls) {
        return calls.cast(clients.computeIfAbsent(new Asked(host, calls), _ -> connect(host, calls)));
    }

    private <T> T connect(HostInfo host, Class<T> calls) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(URI.create("%s://%s:%d".formatted(self.getScheme(), host.host(), host.port())))
                .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .readTimeout(READ_SECONDS, TimeUnit.SECONDS)
                .build(calls);
    }
}
