package io.tierline.chaos.verify;

import io.tierline.chaos.ledger.Ledger;
import io.tierline.chaos.log.KafkaLog;
import io.tierline.chaos.log.Log;
import io.tierline.chaos.log.Positions;
import io.tierline.contracts.topic.Topic;
import io.tierline.platform.http.Refused;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A verification of a running instance: waits until scoring has said all, collects it, and holds it against the log.
 *
 * @param connection address and credential of the broker
 * @param boards asks the scoring service
 * @param ledger what is known of what was written
 */
public record Verification(Map<String, String> connection, Boards boards, Ledger ledger, Clock clock) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Verifies. */
    public Report run() throws IOException, Refused, InterruptedException {
        try (var positions = new Positions(connection);
                var log = new KafkaLog(connection)) {
            var standstill = new Settling(positions, PATIENCE).await();
            var answered = boards.read(programs(log));
            var committed = positions.committed().orElse(Map.of());
            var answers = new Collecting(log).answers(answered, committed);
            return Verifier.verify(log, ledger, answers, standstill, clock.instant());
        }
    }

    /** Those with a framework. */
    private static SortedSet<String> programs(Log log) {
        var programs = new TreeSet<String>();
        for (int partition = 0; partition < log.partitions(Topic.FRAMEWORKS); partition++)
            try (var records = log.open(Topic.FRAMEWORKS, partition)) {
                int partitions = log.partitions(Topic.FRAMEWORKS);
                while (records.hasNext())
                    if (Meaning.of(records.next(), partitions) instanceof Meaning.Version version)
                        programs.add(version.program());
            }
        return programs;
    }

    /** Does not show the credential. */
    @Override
    public String toString() {
        return "Verification of " + boards;
    }
}
