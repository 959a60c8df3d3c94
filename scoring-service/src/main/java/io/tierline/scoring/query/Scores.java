package io.tierline.scoring.query;

import io.tierline.contracts.topic.RecordKey;
import io.tierline.scoring.stream.Queryable;
import io.tierline.scoring.stream.ScoringStreams;
import io.tierline.service.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.HostInfo;
import org.jboss.logging.Logger;

/** Running scores, whichever instance holds them. */
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
                                : asking(holder, () -> peers.at(holder).held(authorization, program, asOf.toString())));
            return collected.ranking(program, asOf);
        });
    }

    /** One partner; as {@link #ranking}, and not found when it is not on the roster. */
    public Explained explained(RecordKey partner, Instant asOf, String authorization) {
        return reading(stores -> {
            var holder = stores.holder(partner).orElseThrow(Scores::moving);
            return peers.isSelf(holder)
                    ? local.explained(stores, partner, asOf)
                    : asking(
                            holder,
                            () -> peers.at(holder)
                                    .explained(authorization, partner.program(), partner.subject(), asOf.toString()));
        });
    }

    /** Only what this instance holds. */
    public Held held(String program, Instant asOf) {
        return reading(stores -> local.held(stores, program, asOf));
    }

    /** Only if this instance holds the partner. */
    public Explained heldExplained(RecordKey partner, Instant asOf) {
        return reading(stores -> {
            if (!stores.held().contains(partner.partition(stores.partitions()))) throw moving();
            return local.explained(stores, partner, asOf);
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

    /** Asks another instance; that it cannot answer now is the caller's answer too. */
    public static <T> T asking(HostInfo holder, Supplier<T> ask) {
        try {
            return ask.get();
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == 404)
                throw Refused.notFound("The instance that holds it knows no such thing.");
            LOG.infof(
                    "instance %s:%d answered %d",
                    holder.host(), holder.port(), e.getResponse().getStatus());
            throw moving();
        } catch (ProcessingException e) {
            LOG.infof("instance %s:%d does not answer: %s", holder.host(), holder.port(), e.getMessage());
            throw moving();
        }
    }

    /** The refusal while no instance holds some partition, or two do. */
    public static Refused moving() {
        return Refused.unavailable("Partitions are being handed over between instances; try again.");
    }
}
