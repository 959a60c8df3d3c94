package io.tierline.slack.notifier;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tierline.service.log.KafkaSettings;
import io.tierline.slack.SlackSettings;
import io.tierline.slack.webhook.Delivery;
import io.tierline.slack.webhook.Webhook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The running notifier, or none while no webhook is set. */
@ApplicationScoped
public class Notifications {
    private static final Logger LOG = Logger.getLogger(Notifications.class);
    private static final String GROUP = "slack-notifier";

    private final SlackSettings settings;
    private final KafkaSettings kafka;
    private final ObjectMapper mapper;
    private final MeterRegistry meters;
    private volatile @Nullable Notifier notifier;
    private @Nullable Webhook webhook;

    Notifications(SlackSettings settings, KafkaSettings kafka, ObjectMapper mapper, MeterRegistry meters) {
        this.settings = settings;
        this.kafka = kafka;
        this.mapper = mapper;
        this.meters = meters;
    }

    void start(@Observes StartupEvent start) {
        settings.webhookUrl()
                .ifPresentOrElse(
                        this::begin,
                        () -> LOG.info("off: nothing is read or sent until tierline.slack.webhook-url is set"));
    }

    private void begin(String url) {
        var clock = Clock.systemUTC();
        var made = new Webhook(URI.create(url), settings.answerTimeout(), mapper, clock);
        var started = new Notifier(
                kafka,
                GROUP,
                settings.consoleUrl().orElse(null),
                clock,
                settings.dailyAt(),
                meters,
                pause -> new Delivery(made, pause, clock, new SecureRandom(), settings.parkedRetry(), meters));
        started.start();
        webhook = made;
        notifier = started;
    }

    /** The notifier; empty while it is off. */
    Optional<Notifier> notifier() {
        return Optional.ofNullable(notifier);
    }

    void stop(@Observes ShutdownEvent stop) {
        notifier().ifPresent(Notifier::close);
        if (webhook != null) webhook.close();
    }
}
