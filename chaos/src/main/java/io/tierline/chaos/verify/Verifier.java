package io.tierline.chaos.verify;

import io.tierline.chaos.ledger.Ledger;
import io.tierline.chaos.log.Log;
import io.tierline.chaos.log.Shard;
import io.tierline.contracts.topic.RecordKey;
import io.tierline.contracts.topic.Topic;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.FrameworkReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Folds a log from its beginning with nothing but the contracts and the domain, and compares all that scoring has said
 * about it: each score, each dead letter, each official score, each framework version; and the log itself with what
 * its writer knows. Shares no code with the scoring service.
 */
public final class Verifier {
    private final Log log;
    private final Answers answers;
    private final Findings findings = new Findings();
    private final AcknowledgedCheck acknowledged;
    private final LetterCheck letters;
    private final Policies policies = new Policies();
    private final Cycles cycles;
    private final List<RunningCheck> running;
    private final SentCheck sent;
    private final Instant end;

    private Verifier(Log log, Ledger ledger, Answers answers, Instant end) {
        this.log = log;
        this.answers = answers;
        this.end = end;
        this.acknowledged = new AcknowledgedCheck(ledger, findings);
        this.letters = new LetterCheck(findings);
        this.cycles = Cycles.read(log, acknowledged);
        this.running = answers.boards().stream()
                .map(board -> new RunningCheck(board, findings))
                .toList();
        this.sent = new SentCheck(answers.sent(), end, findings);
    }

    /**
     * Verifies.
     *
     * @param end when the answers were collected: nothing was written after it
     */
    public static Report verify(Log log, Ledger ledger, Answers answers, Standstill standstill, Instant end) {
        var verifier = new Verifier(log, ledger, answers, end);
        verifier.frameworks();
        int partitions = log.partitions(Topic.PARTNERS);
        for (int partition = 0; partition < partitions; partition++) verifier.partition(partition);
        verifier.acknowledged.end();
        verifier.running.forEach(RunningCheck::end);
        verifier.sent.end();
        verifier.letters.compare(answers.letters());
        verifier.cycles(partitions);
        standstill.check(verifier.findings);
        return verifier.findings.report();
    }

    private void frameworks() {
        var check = new FrameworkCheck(findings);
        for (int partition = 0; partition < log.partitions(Topic.FRAMEWORKS); partition++)
            try (var reading = reading(Topic.FRAMEWORKS, partition)) {
                reading.rest((record, meaning) -> {
                    if (!(meaning instanceof Meaning.Version version)) return;
                    policies.take(version);
                    check.published(record);
                });
            }
        for (int partition = 0; partition < log.partitions(Topic.FRAMEWORK_BROADCAST); partition++)
            try (var reading = reading(Topic.FRAMEWORK_BROADCAST, partition)) {
                var ofPartition = check.of(partition);
                reading.rest((record, _) -> ofPartition.take(record));
                ofPartition.end();
            }
    }

    private void partition(int partition) {
        try (var partners = reading(Topic.PARTNERS, partition);
                var engagements = reading(Topic.ENGAGEMENTS, partition)) {
            new PartitionCheck(this::instants)
                    .fold(partners, engagements, cuts(partition))
                    .forEach(this::compare);
        }
    }

    private void compare(RecordKey partner, Known known) {
        policies.of(partner.program()).ifPresent(policy -> {
            sent.compare(partner, known, policy);
            for (var check : running)
                if (check.isAbout(partner.program())) check.compare(partner.subject(), known, policy);
        });
    }

    private List<PartitionCheck.Cut> cuts(int partition) {
        var cuts = new ArrayList<PartitionCheck.Cut>();
        for (var said : answers.official()) {
            if (said.partition() != partition || said.ends().isEmpty()) continue;
            cycles.of(said.key())
                    .ifPresentOrElse(
                            opened -> framework(opened.framework())
                                    .ifPresent(framework -> cuts.add(new PartitionCheck.Cut(
                                            said.ends().getFirst(),
                                            new OfficialCheck(said, opened, framework, findings)))),
                            () -> findings.difference(
                                    Check.OFFICIAL, "cycle %s was never opened".formatted(said.cycle())));
        }
        return cuts;
    }

    private static Optional<Framework> framework(Map<String, Object> document) {
        return Optional.ofNullable(FrameworkReader.read(document).framework());
    }

    /** Every cycle has been answered by every partition. */
    private void cycles(int partitions) {
        for (var key : cycles.answered())
            for (int partition = 0; partition < partitions; partition++)
                if (!isAnswered(key, partition))
                    findings.difference(
                            Check.OFFICIAL,
                            "lost: cycle %s of %s has no end marker of partition %d"
                                    .formatted(key.cycle(), key.program(), partition));
    }

    private boolean isAnswered(Cycles.Key key, int partition) {
        return answers.official().stream()
                .anyMatch(said -> said.key().equals(key)
                        && said.partition() == partition
                        && !said.ends().isEmpty());
    }

    private ShardReading reading(Topic topic, int partition) {
        return new ShardReading(new Shard(topic, partition), log, answers, acknowledged, letters, findings);
    }

    /** Every instant at which something was said about the partner. */
    private SortedSet<Instant> instants(RecordKey partner) {
        var instants = new TreeSet<>(cycles.instants(partner.program()));
        instants.add(end);
        for (var board : answers.boards()) if (board.program().equals(partner.program())) instants.add(board.asOf());
        var last = answers.sent().get(partner);
        if (last != null) instants.add(last.asOf());
        return instants;
    }
}
