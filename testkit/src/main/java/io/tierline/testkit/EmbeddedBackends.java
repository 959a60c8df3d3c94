package io.tierline.testkit;

import io.tierline.platform.access.Secrets;
import io.tierline.platform.kafka.BrokerSettings;
import io.tierline.platform.kafka.KafkaAccess;
import io.tierline.platform.kafka.KafkaBroker;
import io.tierline.platform.postgres.PostgresServer;
import io.tierline.platform.postgres.PostgresSettings;
import io.tierline.platform.process.FileTrees;
import io.tierline.platform.process.LocalPorts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The backends as a broker inside this JVM and a database server beside it. */
final class EmbeddedBackends {
    private EmbeddedBackends() {}

    static Backends start() {
        var directory = Scratch.directory("backends");
        var ports = LocalPorts.free(3);
        var access = new KafkaAccess(ports.get(0), Secrets.password());
        var kafka = inParallel(
                () -> KafkaBroker.start(new BrokerSettings(directory.resolve("kafka"), access, ports.get(1))));
        var postgres = inParallel(() -> PostgresServer.start(new PostgresSettings(
                directory.resolve("postgres"),
                ports.get(2),
                Secrets.password(),
                false,
                directory.resolve("postgres.log"))));
        var broker = kafka.join();
        var server = postgres.join();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(broker, server, directory), "backends-end"));
        return new Backends("an embedded Kafka and PostgreSQL", access.clientSettings(), server.admin());
    }

    private static void end(KafkaBroker broker, PostgresServer server, Path directory) {
        server.close();
        broker.close();
        try {
            FileTrees.remove(directory);
        } catch (IOException e) {
            System.err.println("left behind: " + directory + " (" + e.getMessage() + ")");
        }
    }

    /** Kafka looks its own classes up through the thread: it must find those that this class sees. */
    private static <T> CompletableFuture<T> inParallel(Callable<T> start) {
        return CompletableFuture.supplyAsync(() -> {
            var thread = Thread.currentThread();
            var before = thread.getContextClassLoader();
            thread.setContextClassLoader(EmbeddedBackends.class.getClassLoader());
            try {
                return start.call();
            } catch (Exception e) {
                throw new CompletionException(e);
            } finally {
                thread.setContextClassLoader(before);
            }
        });
    }
}
