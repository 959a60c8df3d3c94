package io.tierline.scoring.topology;

import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.ScoreEvent.ScoreUpdated;
import io.tierline.contracts.topic.RecordKey;
import io.tierline.prioritization.facts.Register;
import io.tierline.prioritization.facts.RegisterKey;
import io.tierline.scoring.score.Scored;
import io.tierline.scoring.store.FactStore;
import io.tierline.scoring.store.Frameworks;
import io.tierline.scoring.store.Published;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.Record;
import org.jboss.logging.Logger;

/** Sends the running scores that are due, a bounded piece of work at a time. */
final class RunningScores {
    private static final Logger LOG = Logger.getLogger(RunningScores.class);

    private static final long NOTHING_AHEAD = Long.MAX_VALUE;

    private final int partition;
    private final FactStore facts;
    private final Frameworks frameworks;
    private final Rescaling rescaling;
    private final Consumer<Record<byte[], Outgoing>> out;

    RunningScores(
            int partition,
            FactStore facts,
            Frameworks frameworks,
            Rescaling rescaling,
            Consumer<Record<byte[], Outgoing>> out) {
        this.partition = partition;
        this.facts = facts;
        this.frameworks = frameworks;
        this.rescaling = rescaling;
        this.out = out;
    }

    /**
     * Sends what is due.
     *
     * @param now milliseconds since the epoch, read at the edge
     */
    void send(long now, Pace pace) {
        long started = System.nanoTime();
        while (System.nanoTime() - started < pace.nanos()) {
            var partner = facts.takeUnsent(now);
            if (partner == null) return;
            send(partner, now);
        }
    }

    /** Nothing while there is no framework: its publication marks every partner. */
    private void send(RecordKey partner, long now) {
        rescaling.sent(partner, now);
        var published = frameworks.of(partner.program());
        if (published.isEmpty()) return;
        var registers = facts.registers(partner);
        var at = Instant.ofEpochMilli(now);
        record(partner, registers, published.get(), at).ifPresent(out);
        long then = nextChange(registers, at);
        if (then != NOTHING_AHEAD) facts.mark(partner, then);
    }

    /** Empty for a partner that was never on the roster. */
    private Optional<Record<byte[], Outgoing>> record(
            RecordKey partner, Map<RegisterKey, Register> registers, Published published, Instant at) {
        try {
            var scored = Scored.of(published.framework(), registers, at);
            if (scored.isPresent())
                return Optional.of(Outgoing.event(
                        updated(partner, scored.get(), published.version(), at), partition, at.toEpochMilli()));
            return registers.containsKey(RegisterKey.STATUS) ? Optional.of(tombstone(partner, at)) : Optional.empty();
        } catch (RuntimeException e) {
            LOG.errorf(e, "the score of %s cannot be evaluated and is not sent", partner.text());
            return Optional.empty();
        }
    }

    private static Event updated(RecordKey partner, Scored scored, int version, Instant at) {
        return new Event(
                "%s/%s/%d".formatted(partner.subject(), at, version),
                ScoringTopology.SOURCE,
                partner.program(),
                partner.subject(),
                at,
                new ScoreUpdated(
                        scored.name(),
                        scored.segment(),
                        at,
                        version,
                        scored.score(),
                        scored.coverage(),
                        scored.factors()));
    }

    private Record<byte[], Outgoing> tombstone(RecordKey partner, Instant at) {
        return new Record<>(
                partner.text().getBytes(StandardCharsets.UTF_8), new Outgoing(null, partition), at.toEpochMilli());
    }

    /** Event times may lie a few minutes ahead: when the first of those comes, the score changes by itself. */
    private static long nextChange(Map<RegisterKey, Register> registers, Instant at) {
        long next = NOTHING_AHEAD;
        for (var register : registers.values())
            for (var version : register.versions())
                if (version.stamp().time().isAfter(at))
                    next = Math.min(
                            next, version.stamp().time().plusNanos(999_999).toEpochMilli());
        return next;
    }
}
