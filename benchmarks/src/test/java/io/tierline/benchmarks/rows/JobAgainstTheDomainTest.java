package io.tierline.benchmarks.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tierline.benchmarks.dataset.Dataset;
import io.tierline.benchmarks.dataset.SourceRecord;
import io.tierline.benchmarks.job.Evaluation;
import io.tierline.benchmarks.job.JobJson;
import io.tierline.benchmarks.job.Registers;
import io.tierline.benchmarks.stand.BenchmarkFramework;
import io.tierline.contracts.codec.CloudEvents;
import io.tierline.contracts.fact.EventFacts;
import io.tierline.prioritization.facts.PartnerFacts;
import io.tierline.prioritization.facts.Retention;
import io.tierline.prioritization.score.Scorer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The job of the peers gives the domain's scores, in whatever order the events come. */
class JobAgainstTheDomainTest {
    private static final Instant PRESENT = Instant.parse("2026-11-23T12:00:00Z");
    private static final Dataset DATASET = new Dataset("bench", 11, 20_000, 40, PRESENT);

    @Test
    void scores_agree_to_four_decimals_and_the_order_never_shows() throws Exception {
        var events = events();
        var framework = BenchmarkFramework.framework();
        Map<String, PartnerFacts> domain = new HashMap<>();
        for (var event : events) {
            var read = CloudEvents.read(event.json(), "bench", PRESENT).event();
            EventFacts.of(read)
                    .ifPresent(fact -> domain.computeIfAbsent(read.subject(), _ -> new PartnerFacts())
                            .apply(fact, Retention.since(PRESENT)));
        }
        Collections.shuffle(events, new Random(3));
        Map<String, PartnerState> job = fold(events);

        assertThat(job).hasSize(40);
        var evaluation = new Evaluation();
        job.forEach((partner, state) -> {
            var line = state.score(evaluation, PRESENT.toEpochMilli()).orElseThrow();
            var expected = Scorer.score(framework, domain.get(partner).at(PRESENT), PRESENT);
            assertThat(line.score()).as(partner).isEqualTo(expected.score(), within(1e-4));
            assertThat(line.coverage()).isEqualTo(expected.coverage());
            for (int i = 0; i < line.factors().size(); i++) {
                assertThat(line.factors().get(i).value())
                        .isEqualTo(expected.factors().get(i).value(), within(1e-6));
                assertThat(line.factors().get(i).known())
                        .isEqualTo(expected.factors().get(i).known());
            }
        });
        assertThat(job.values().stream()
                        .mapToDouble(state -> state.score(evaluation, PRESENT.toEpochMilli())
                                .orElseThrow()
                                .score())
                        .distinct()
                        .count())
                .isGreaterThan(30);
    }

    @Test
    void a_partner_that_is_not_registered_has_no_score() {
        var onlyEvents = fold(List.of(DATASET.event(0)));
        assertThat(onlyEvents.values().iterator().next().score(new Evaluation(), PRESENT.toEpochMilli()))
                .isEmpty();
    }

    private static List<SourceRecord> events() {
        var events = new ArrayList<SourceRecord>();
        for (int partner = 0; partner < DATASET.partners(); partner++) events.add(DATASET.registration(partner));
        for (int slot = 0; slot < DATASET.events(); slot++) events.add(DATASET.event(slot));
        return events;
    }

    private static Map<String, PartnerState> fold(List<SourceRecord> events) {
        Map<String, PartnerState> partners = new HashMap<>();
        for (var record : events) {
            var event = JobJson.event(record.json());
            var state = partners.computeIfAbsent(
                    event.subject(),
                    _ -> new PartnerState(record.key(), new String(record.key(), StandardCharsets.UTF_8)));
            Registers.write(event, (name, register) -> state.put(name, register));
        }
        return partners;
    }
}
