package io.tierline.scoring.query;

import io.tierline.prioritization.facts.LogCut;
import io.tierline.prioritization.score.ChangePart;
import io.tierline.prioritization.score.ChangedFact;
import io.tierline.prioritization.score.PartnerScore;
import io.tierline.prioritization.score.ScoreChange;
import io.tierline.prioritization.score.Standpoint;
import io.tierline.scoring.score.Official;
import io.tierline.scoring.store.Published;
import io.tierline.service.problem.Refused;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts together why a score changed. */
final class Changing {
    static final String RUNNING = "running";
    static final String AS_KNOWN_NOW = "as-known-now";
    private static final String OFFICIAL = "official";
    private static final String AS_KNOWN_THEN = "as-known-then";

    /** A standpoint and what it is called. */
    private record Named(
            Standpoint standpoint, int version, @Nullable Official official, String otherwise) {
        /** Official only if that is what the cycle said. */
        Change.End end(PartnerScore score) {
            return new Change.End(
                    official != null && official.score() == score.score() ? OFFICIAL : otherwise,
                    standpoint.asOf(),
                    score.score(),
                    score.coverage(),
                    version);
        }
    }

    private final HeldPartner held;
    private final Instant now;

    Changing(HeldPartner held, Instant now) {
        this.held = held;
        this.now = now;
    }

    /** Since the last cycle that the partner took part in; empty before the first. */
    Optional<Change> sinceLastCycle() {
        return lastOfficial(now)
                .flatMap(official -> held.frameworks()
                        .version(official.frameworkVersion())
                        .map(published -> between(official(official, published), running())));
    }

    /**
     * Between two instants.
     *
     * @param from null for the last cycle before {@code to}
     * @param to null for now
     * @throws Refused not found when there was no cycle or framework, or the partner was not on the roster
     */
    Change between(@Nullable Instant from, @Nullable Instant to) {
        var end = to == null ? running() : at("to", to, LogCut.NOW);
        present("to", end.standpoint());
        var start = from == null ? lastCycleAt(end) : from;
        return between(at("from", start, end.standpoint().known()), end);
    }

    private Instant lastCycleAt(Named end) {
        return lastOfficial(end.standpoint().asOf())
                .map(Official::asOf)
                .orElseThrow(() -> Refused.notFound(
                        "from: partner %s has taken part in no cycle by then (expected: an instant to start from)"
                                .formatted(held.key().subject())));
    }

    private Change between(Named from, Named to) {
        present("from", from.standpoint());
        var change = ScoreChange.between(held.registers(), from.standpoint(), to.standpoint());
        var start = from.end(change.from());
        return new Change(
                held.key().subject(),
                start.label().equals(OFFICIAL) && from.official() != null
                        ? from.official().cycle()
                        : null,
                start,
                to.end(change.to()),
                change.difference(),
                change.parts().stream().map(Changing::part).toList());
    }

    private void present(String parameter, Standpoint standpoint) {
        if (!standpoint.snapshot(held.registers()).present()) throw held.notOnRoster(parameter, standpoint.asOf());
    }

    private Named running() {
        var published = held.frameworkInForce();
        return new Named(new Standpoint(now, LogCut.NOW, published.framework()), published.version(), null, RUNNING);
    }

    /** As the cycle of that instant knew it, where there was one. */
    private Named at(String parameter, Instant instant, LogCut known) {
        var official = held.officials().reversed().stream()
                .filter(candidate -> candidate.asOf().equals(instant))
                .findFirst();
        var itsFramework = official.flatMap(cycle -> held.frameworks().version(cycle.frameworkVersion()));
        if (official.isPresent() && itsFramework.isPresent()) return official(official.get(), itsFramework.get());
        var published = held.frameworkAt(parameter, instant);
        return new Named(
                new Standpoint(instant, known, published.framework()),
                published.version(),
                null,
                known.equals(LogCut.NOW) ? AS_KNOWN_NOW : AS_KNOWN_THEN);
    }

    private static Named official(Official official, Published published) {
        return new Named(
                new Standpoint(official.asOf(), official.known(), published.framework()),
                published.version(),
                official,
                AS_KNOWN_THEN);
    }

    private Optional<Official> lastOfficial(Instant instant) {
        return held.officials().reversed().stream()
                .filter(official -> !official.asOf().isAfter(instant))
                .findFirst();
    }

    private static Change.Part part(ChangePart part) {
        return new Change.Part(
                Names.of(part.cause()),
                part.points(),
                part.facts().stream().map(Changing::fact).toList(),
                part.more(),
                part.factors());
    }

    private static Change.Fact fact(ChangedFact fact) {
        return new Change.Fact(
                Names.of(fact.kind()),
                fact.id(),
                Names.of(fact.what()),
                fact.stamp().id(),
                fact.stamp().source(),
                fact.time());
    }
}
