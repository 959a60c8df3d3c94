package io.tierline.service.projection;

import io.tierline.contracts.topic.Topic;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** A command on its way: decided once, answered when the tables have taken in what it wrote. */
final class Submitted<R> {
    private final Command<R> command;
    private final CompletableFuture<R> answer = new CompletableFuture<>();
    private @Nullable Decision<R> decision;

    Submitted(Command<R> command) {
        this.command = command;
    }

    CompletableFuture<R> answer() {
        return answer;
    }

    Set<Topic> restsOn() {
        return command.restsOn();
    }

    List<ProducerRecord<byte[], byte[]>> decide(Connection tables) throws SQLException {
        decision = command.decide(tables);
        return decision.records();
    }

    void confirm() {
        if (decision != null) answer.complete(decision.answer());
    }

    void refuse(RuntimeException why) {
        answer.completeExceptionally(why);
    }
}
