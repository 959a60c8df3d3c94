package io.tierline.slack;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/** The notifier's own settings. Addresses are texts, so that no error of conversion ever shows the webhook. */
@ConfigMapping(prefix = "tierline.slack")
public interface SlackSettings {
    /** Incoming webhook, a secret: https, or http on loopback. Without it nothing is sent. */
    Optional<String> webhookUrl();

    /** Address of the console that digests link to. Without it they carry no link. */
    Optional<String> consoleUrl();

    /** When a day's missed commitments and hand-overs are told, in UTC, such as 07:00. */
    @WithDefault("07:00")
    LocalTime dailyAt();

    /** How long Slack may take to answer; 100 ms to 1 min. */
    @WithDefault("PT10S")
    Duration answerTimeout();

    /** How long a revoked webhook is left alone before it is tried again; 1 s to 1 day. */
    @WithDefault("PT10M")
    Duration parkedRetry();
}
