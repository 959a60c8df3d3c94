package io.tierline.platform.kafka;

import java.util.Map;

/**
 * How a client reaches the broker: its address and the one credential it accepts.
 *
 * @param port client port on the loopback address
 * @param password password of the user {@value #USER}; letters and digits
 */
public record KafkaAccess(int port, String password) {
    static final String USER = "tierline";
    private static final String LOGIN_MODULE = "org.apache.kafka.common.security.plain.PlainLoginModule";

    public KafkaAccess {
        if (!password.matches("[A-Za-z0-9]{16,}"))
            throw new IllegalArgumentException("kafka password: expected at least 16 letters and digits");
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Client settings: address and credential. */
    public Map<String, String> clientSettings() {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers(),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                "%s required username=\"%s\" password=\"%s\";".formatted(LOGIN_MODULE, USER, password));
    }

    /** The broker's own login, which also lists whom it lets in. */
    String serverLogin() {
        return "%1$s required username=\"%2$s\" password=\"%3$s\" user_%2$s=\"%3$s\";"
                .formatted(LOGIN_MODULE, USER, password);
    }

    /** Does not show the password. */
    @Override
    public String toString() {
        return "KafkaAccess[port=%d]".formatted(port);
    }
}
