package io.tierline.chaos.verify;

import io.tierline.contracts.event.ScoreEvent.ScoreUpdated;
import io.tierline.contracts.topic.RecordKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Holds the last record of each key on scores against what the partner's facts come to. */
final class SentCheck {
    private final Map<RecordKey, ScoreUpdated> left;
    private final Instant end;
    private final Findings findings;

    /** @param end an instant when all had been said; who is on the roster then must have a score */
    SentCheck(Map<RecordKey, ScoreUpdated> sent, Instant end, Findings findings) {
        this.left = new HashMap<>(sent);
        this.end = end;
        this.findings = findings;
    }

    void compare(RecordKey partner, Known known, Policies.InForce policy) {
        findings.compared(Check.SENT, 1);
        var said = left.remove(partner);
        if (said == null) {
            if (known.at(end).present()) differs(partner, "has no score");
            return;
        }
        if (said.frameworkVersion() != policy.version())
            differs(
                    partner,
                    "has framework version %d (expected: %d)".formatted(said.frameworkVersion(), policy.version()));
        if (known.newest().isAfter(said.asOf()))
            differs(partner, "is of %s and knows nothing of %s".formatted(said.asOf(), known.newest()));
        Figures.expected(policy.framework(), known.at(said.asOf()), said.asOf())
                .ifPresentOrElse(
                        expected -> expected.difference(Figures.of(said))
                                .ifPresent(difference -> differs(partner, difference)),
                        () -> differs(partner, "has a score (expected: not on the roster)"));
    }

    /** To be called when every partner has been compared. */
    void end() {
        left.keySet().forEach(partner -> differs(partner, "has a score, but is unknown to the log"));
    }

    private void differs(RecordKey partner, String what) {
        findings.difference(Check.SENT, "the last of %s: %s".formatted(partner.text(), what));
    }
}
