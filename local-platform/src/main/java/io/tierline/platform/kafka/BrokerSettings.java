package io.tierline.platform.kafka;

import java.nio.file.Path;
import java.util.Properties;

/**
 * Where the broker keeps its data and where it listens.
 *
 * @param directory data directory, kept from run to run
 * @param access client port and credential
 * @param controllerPort port of the KRaft controller, same credential
 */
public record BrokerSettings(Path directory, KafkaAccess access, int controllerPort) {
    private static final String CLIENT = "CLIENT";
    private static final String CONTROLLER = "CONTROLLER";

    Properties properties() {
        var p = new Properties();
        p.put("process.roles", "broker,controller");
        p.put("node.id", "1");
        p.put("log.dirs", directory.toString());
        listeners(p);
        oneBroker(p);
        smallFootprint(p);
        p.put("auto.create.topics.enable", "false");
        p.put("group.initial.rebalance.delay.ms", "0");
        // A broker that was killed keeps its session at the controller and cannot return before it ends.
        p.put("broker.session.timeout.ms", "2000");
        p.put("broker.heartbeat.interval.ms", "400");
        p.put("controlled.shutdown.enable", "false");
        return p;
    }

    private void listeners(Properties p) {
        p.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        p.put(
                "listeners",
                "%s://127.0.0.1:%d,%s://127.0.0.1:%d".formatted(CLIENT, access.port(), CONTROLLER, controllerPort));
        p.put("advertised.listeners", "%s://127.0.0.1:%d".formatted(CLIENT, access.port()));
        p.put("listener.security.protocol.map", "%s:SASL_PLAINTEXT,%s:SASL_PLAINTEXT".formatted(CLIENT, CONTROLLER));
        p.put("controller.listener.names", CONTROLLER);
        p.put("inter.broker.listener.name", CLIENT);
        p.put("sasl.enabled.mechanisms", "PLAIN");
        p.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
        p.put("sasl.mechanism.controller.protocol", "PLAIN");
        p.put("listener.name.client.plain.sasl.jaas.config", access.serverLogin());
        p.put("listener.name.controller.plain.sasl.jaas.config", access.serverLogin());
    }

    private static void oneBroker(Properties p) {
        for (var topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            p.put(topic + ".replication.factor", "1");
            p.put(topic + ".num.partitions", "4");
        }
        p.put("transaction.state.log.min.isr", "1");
        p.put("share.coordinator.state.topic.min.isr", "1");
        p.put("default.replication.factor", "1");
        p.put("min.insync.replicas", "1");
    }

    private static void smallFootprint(Properties p) {
        p.put("num.network.threads", "2");
        p.put("num.io.threads", "4");
        p.put("log.cleaner.dedupe.buffer.size", "8388608");
        p.put("log.index.size.max.bytes", "1048576");
    }
}
