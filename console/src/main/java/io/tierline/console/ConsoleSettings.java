package io.tierline.console;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The console's own settings. */
@ConfigMapping(prefix = "tierline.console")
public interface ConsoleSettings {
    /** Address of partner-service: scheme, host and port only. */
    URI partnerUrl();

    /** Address of scoring-service: scheme, host and port only. */
    URI scoringUrl();

    /** Address of tiering-service: scheme, host and port only. */
    URI tieringUrl();

    /** Address of capacity-service: scheme, host and port only. */
    URI capacityUrl();

    /** Address of slack-notifier, whose state is shown beside that of the others; nothing is routed to it. */
    Optional<URI> slackUrl();

    /** How long a service may take to accept a connection; 100 ms to 1 min. */
    @WithDefault("PT2S")
    Duration connectTimeout();

    /** How long a passed-on request may go without a byte in either direction; 1 s to 1 h. */
    @WithDefault("PT2M")
    Duration idleTimeout();

    /** How often a silent live stream says that it is alive; 1 s to 1 min. */
    @WithDefault("PT15S")
    Duration heartbeat();

    /** How many live streams may be open at once; 1 to 10,000. */
    @WithDefault("500")
    int streamClients();
}
