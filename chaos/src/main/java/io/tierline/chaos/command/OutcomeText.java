package io.tierline.chaos.command;

import io.tierline.chaos.run.Outcome;
import java.time.Duration;

/** A run's outcome for people. */
final class OutcomeText {
    private OutcomeText() {}

    static String of(Outcome outcome) {
        var written = outcome.written();
        return """

                %d deeds in %.0f s at %,.0f records/s: %,d records acknowledged (%,d poison), %,d unanswered
                Work went on %s after a restart (p50), %s at the longest; %d processes ended of their own accord

                %s""".formatted(
                        outcome.done().size(),
                        outcome.lasted().toMillis() / 1e3,
                        outcome.rate(),
                        written.acknowledged(),
                        written.poison(),
                        written.unanswered(),
                        outcome.recovery(0.5).map(OutcomeText::seconds).orElse("-"),
                        outcome.recovery(1).map(OutcomeText::seconds).orElse("-"),
                        outcome.revived(),
                        ReportText.of(outcome.report()));
    }

    private static String seconds(Duration time) {
        return "%.1f s".formatted(time.toMillis() / 1e3);
    }
}
