package io.tierline.scoring.query;

import io.tierline.contracts.topic.RecordKey;
import io.tierline.scoring.stream.Queryable;
import io.tierline.scoring.stream.ScoringStreams;
import io.tierline.service.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.Function;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Scores, whichever instance holds them. */
@ApplicationScoped
public class Scores {
    private static final Logger LOG = Logger.getLogger(Scores.class);

    private final ScoringStreams streams;
    private final LocalScores local;
    private final Peers peers;
    private final Rankings rankings;

    Scores(ScoringStreams streams, LocalScores local, Peers peers, Rankings rankings) {
        this.streams = streams;
        this.local = local;
        this.peers = peers;
        this.rankings = rankings;
    }

    /**
     * All partners of a program in the order of their rank, as of now or a moment ago.
     *
     * @param authorization the caller's, which other instances check again
     * @throws Refused unavailable while partitions move, not found when there is no framework
     */
    public Ranking ranking(String program, Instant now, String authorization) {
        return rankings.recent(program, () -> evaluated(program, now, authorization));
    }

    /** As {@link #ranking}, as of exactly that instant. */
    public Ranking rankingAt(String program, Instant asOf, String authorization) {
        return rankings.at(program, asOf, () -> evaluated(program, asOf, authorization));
    }

    private Ranking evaluated(String program, Instant asOf, String authorization) {
        return reading(stores -> {
            var collected = new RankingParts(stores.partitions());
            for (var holder : stores.holders())
                collected.add(
                        peers.isSelf(holder)
                                ? local.held(stores, program, asOf)
                                : peers.ask(
                                        holder,
                                        Peer.class,
                                        peer -> peer.held(authorization, program, asOf.toString())));
            return collected.ranking(program, asOf);
        });
    }

    /** One partner; as {@link #ranking}, and not found when it is not on the roster. */
    public Explained explained(RecordKey partner, Instant asOf, String authorization) {
        return asking(
                partner,
                stores -> local.explained(stores, partner, asOf),
                peer -> peer.explained(authorization, partner.program(), partner.subject(), asOf.toString()));
    }

    /** As {@link LocalScores#change}. */
    public Change change(
            RecordKey partner, @Nullable Instant from, @Nullable Instant to, Instant now, String authorization) {
        return asking(
                partner,
                stores -> local.change(stores, partner, from, to, now),
                peer -> peer.change(
                        authorization,
                        partner.program(),
                        partner.subject(),
                        now.toString(),
                        from == null ? null : from.toString(),
                        to == null ? null : to.toString()));
    }

    /** As {@link LocalScores#past}. */
    public Past past(RecordKey partner, Instant from, Instant to, String authorization) {
        return asking(
                partner,
                stores -> local.past(stores, partner, from, to),
                peer -> peer.past(authorization, partner.program(), partner.subject(), from.toString(), to.toString()));
    }

    /** Only what this instance holds. */
    public Held held(String program, Instant asOf) {
        return reading(stores -> local.held(stores, program, asOf));
    }

    /** Only if this instance holds the partner. */
    public Explained heldExplained(RecordKey partner, Instant asOf) {
        return holding(partner, stores -> local.explained(stores, partner, asOf));
    }

    /** Only if this instance holds the partner. */
    public Change heldChange(RecordKey partner, @Nullable Instant from, @Nullable Instant to, Instant now) {
        return holding(partner, stores -> local.change(stores, partner, from, to, now));
    }

    /** Only if this instance holds the partner. */
    public Past heldPast(RecordKey partner, Instant from, Instant to) {
        return holding(partner, stores -> local.past(stores, partner, from, to));
    }

    private <T> T asking(RecordKey partner, Function<Queryable, T> here, Function<Peer, T> there) {
        return reading(stores -> {
            var holder = stores.holder(partner).orElseThrow(Scores::moving);
            return peers.isSelf(holder) ? here.apply(stores) : peers.ask(holder, Peer.class, there);
        });
    }

    private <T> T holding(RecordKey partner, Function<Queryable, T> here) {
        return reading(stores -> {
            if (!stores.held().contains(partner.partition(stores.partitions()))) throw moving();
            return here.apply(stores);
        });
    }

    /**
     * Reads the stores of this instance.
     *
     * @throws Refused unavailable while partitions move
     */
    public <T> T reading(Function<Queryable, T> read) {
        var stores = streams.queryable()
                .orElseThrow(() -> Refused.unavailable(
                        "The scoring service " + streams.trouble().orElse("is taking over its partitions") + "."));
        try {
            return read.apply(stores);
        } catch (InvalidStateStoreException e) {
            LOG.debugf(e, "read while partitions move");
            throw moving();
        } catch (IllegalStateException e) {
            if (streams.trouble().isEmpty()) throw e;
            LOG.debugf(e, "read while the topology stops");
            throw moving();
        }
    }

    /** The refusal while no instance holds some partition, or two do. */
    public static Refused moving() {
        return Refused.unavailable("Partitions are being handed over between instances; try again.");
    }
}
