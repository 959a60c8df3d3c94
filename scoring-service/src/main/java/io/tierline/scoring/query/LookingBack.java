package io.tierline.scoring.query;

import io.tierline.prioritization.facts.LogCut;
import io.tierline.prioritization.score.Standpoint;
import io.tierline.scoring.query.Past.Mark;
import io.tierline.scoring.query.Past.Point;
import io.tierline.scoring.store.Published;
import io.tierline.service.problem.Refused;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts a partner's score over time together. */
final class LookingBack {
    private LookingBack() {}

    /**
     * At every midnight in between, and at {@code to}.
     *
     * @throws Refused not found when the partner was on the roster at none of these
     */
    static Past over(HeldPartner held, Instant from, Instant to) {
        var points = instants(from, to).stream()
                .flatMap(instant ->
                        held.frameworks().at(instant).flatMap(published -> point(held, published, instant)).stream())
                .toList();
        if (points.isEmpty()) {
            var _ = held.frameworkInForce();
            throw Refused.notFound("partner %s was not on the roster of %s with a framework in force from %s to %s."
                    .formatted(held.key().subject(), held.key().program(), from, to));
        }
        return new Past(Changing.AS_KNOWN_NOW, held.key().subject(), points, marks(held, from, to));
    }

    private static Optional<Point> point(HeldPartner held, Published published, Instant instant) {
        return new Standpoint(instant, LogCut.NOW, published.framework())
                .score(held.registers())
                .map(score -> new Point(instant, score.score(), score.coverage(), published.version()));
    }

    /** The ends of the days, UTC, and the end. */
    private static List<Instant> instants(Instant from, Instant to) {
        var instants = new ArrayList<Instant>();
        var midnight = from.truncatedTo(ChronoUnit.DAYS);
        if (midnight.isBefore(from)) midnight = midnight.plus(1, ChronoUnit.DAYS);
        for (; midnight.isBefore(to); midnight = midnight.plus(1, ChronoUnit.DAYS)) instants.add(midnight);
        instants.add(to);
        return instants;
    }

    private static List<Mark> marks(HeldPartner held, Instant from, Instant to) {
        return Stream.concat(
                        held.frameworks().all().stream()
                                .map(published -> Mark.framework(published.version(), published.publishedAt())),
                        held.officials().stream()
                                .map(official -> Mark.cycle(official.cycle(), official.asOf(), official.score())))
                .filter(mark -> !mark.at().isBefore(from) && !mark.at().isAfter(to))
                .sorted(Comparator.comparing(Mark::at))
                .toList();
    }
}
