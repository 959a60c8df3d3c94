package io.tierline.scoring.query;

import io.tierline.contracts.topic.RecordKey;
import io.tierline.prioritization.facts.Register;
import io.tierline.prioritization.facts.RegisterKey;
import io.tierline.scoring.score.Official;
import io.tierline.scoring.store.FrameworkVersions;
import io.tierline.scoring.store.Published;
import io.tierline.service.problem.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * All that an instance holds of one partner.
 *
 * @param frameworks of its program
 * @param officials its official scores, by instant
 */
record HeldPartner(
        RecordKey key, Map<RegisterKey, Register> registers, FrameworkVersions frameworks, List<Official> officials) {

    /** @throws Refused not found when there is none */
    Published frameworkInForce() {
        return frameworks.latest().orElseThrow(() -> LocalScores.noFramework(key.program()));
    }

    /** @throws Refused not found, naming the parameter that gave the instant */
    Published frameworkAt(String parameter, Instant instant) {
        return frameworks
                .at(instant)
                .orElseThrow(() -> Refused.notFound(
                        "%s: %s had no framework in force at %s.".formatted(parameter, key.program(), instant)));
    }

    Refused notOnRoster() {
        return Refused.notFound("There is no partner %s on the roster of %s.".formatted(key.subject(), key.program()));
    }

    /** Names the parameter that gave the instant. */
    Refused notOnRoster(String parameter, Instant instant) {
        return Refused.notFound("%s: partner %s was not on the roster of %s at %s."
                .formatted(parameter, key.subject(), key.program(), instant));
    }
}
