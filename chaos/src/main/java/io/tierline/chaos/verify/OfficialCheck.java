package io.tierline.chaos.verify;

import io.tierline.contracts.event.CycleEvent.CycleOpened;
import io.tierline.contracts.event.ScoreDigest;
import io.tierline.contracts.event.ScoreEvent.PartitionScored;
import io.tierline.contracts.event.ScoreEvent.PartnerScored;
import io.tierline.contracts.topic.RecordKey;
import io.tierline.prioritization.framework.Framework;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Holds the official scores of one cycle in one partition against the facts below the offsets of its end marker. */
final class OfficialCheck {
    private final Official said;
    private final CycleOpened opened;
    private final Framework framework;
    private final Findings findings;

    OfficialCheck(Official said, CycleOpened opened, Framework framework, Findings findings) {
        this.said = said;
        this.opened = opened;
        this.framework = framework;
        this.findings = findings;
    }

    /** Compares, with the facts folded exactly so far as {@code end} says. */
    void compare(PartitionScored end, Map<RecordKey, Known> known) {
        if (said.ends().size() > 1)
            differs("has %d end markers".formatted(said.ends().size()));
        Map<String, PartnerScored> scores = new TreeMap<>();
        for (var scored : said.scores())
            if (scores.put(scored.partner(), scored.score()) != null) differs(scored.partner() + " is scored twice");
        if (end.partners() != scores.size())
            differs("its end marker counts %d scores (expected: %d)".formatted(end.partners(), scores.size()));
        if (!end.digest().equals(ScoreDigest.of(scores))) differs("its end marker has another digest");
        findings.compared(Check.OFFICIAL, scores.size());
        known.forEach((partner, facts) -> {
            if (partner.program().equals(said.program()))
                compare(partner.subject(), facts, scores.remove(partner.subject()));
        });
        scores.keySet().forEach(partner -> differs(partner + " is scored, but unknown to the log"));
    }

    private void compare(String partner, Known facts, @Nullable PartnerScored scored) {
        var expected = Figures.expected(framework, facts.at(opened.asOf()), opened.asOf());
        if (expected.isEmpty()) {
            if (scored != null) differs(partner + " is scored (expected: not on the roster)");
            return;
        }
        if (scored == null) {
            differs(partner + " is not scored");
            return;
        }
        if (!scored.asOf().equals(opened.asOf()))
            differs("%s is scored as of %s (expected: %s)".formatted(partner, scored.asOf(), opened.asOf()));
        expected.get().difference(Figures.of(scored)).ifPresent(difference -> differs(partner + ": " + difference));
    }

    private void differs(String what) {
        findings.difference(
                Check.OFFICIAL,
                "cycle %s of %s, partition %d: %s".formatted(said.cycle(), said.program(), said.partition(), what));
    }
}
