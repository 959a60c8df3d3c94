package io.tierline.prioritization.score;

import io.tierline.prioritization.facts.LogCut;
import io.tierline.prioritization.facts.Register;
import io.tierline.prioritization.facts.RegisterKey;
import io.tierline.prioritization.facts.Snapshot;
import io.tierline.prioritization.framework.Framework;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Where a score is looked at from.
 *
 * @param asOf the instant it is evaluated at
 * @param known how much of the log counts
 * @param framework that is carried out
 */
public record Standpoint(Instant asOf, LogCut known, Framework framework) {
    public Snapshot snapshot(Map<RegisterKey, Register> registers) {
        return Snapshot.of(registers.entrySet(), asOf, known);
    }

    /** Empty unless the partner is on the roster from here. */
    public Optional<PartnerScore> score(Map<RegisterKey, Register> registers) {
        var snapshot = snapshot(registers);
        return snapshot.present() ? Optional.of(Scorer.score(framework, snapshot, asOf)) : Optional.empty();
    }
}
