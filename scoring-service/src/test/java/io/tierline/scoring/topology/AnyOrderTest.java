package io.tierline.scoring.topology;

import static io.tierline.scoring.Sample.NOON;
import static io.tierline.scoring.Sample.call;
import static io.tierline.scoring.Sample.fit;
import static io.tierline.scoring.Sample.framework;
import static io.tierline.scoring.Sample.registered;
import static io.tierline.scoring.Sample.retired;
import static io.tierline.scoring.Sample.retraction;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.contracts.event.Event;
import io.tierline.contracts.fact.EventFacts;
import io.tierline.contracts.topic.RecordKey;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.FrameworkReader;
import io.tierline.scoring.score.Scored;
import io.tierline.scoring.store.Stored;
import io.tierline.testkit.Gen;
import io.tierline.testkit.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnyOrderTest {
    private static final RecordKey PARTNER = new RecordKey("demo", "acme");
    private static final Duration HISTORY = Duration.ofMinutes(15);
    private static final Framework FRAMEWORK =
            Objects.requireNonNull(FrameworkReader.read(framework()).framework());

    /** The same events of one partner, as they happened, and in another order with repeats. */
    private record Tellings(List<Event> straight, List<Event> shuffled, Instant asOf) {}

    @Test
    void any_order_and_any_repetition_gives_the_same_score_from_the_store() {
        Gen.forAll(
                AnyOrderTest::tellings,
                tellings -> assertThat(told(tellings.shuffled(), tellings.asOf()))
                        .isEqualTo(told(tellings.straight(), tellings.asOf())));
    }

    private static Optional<Scored> told(List<Event> events, Instant asOf) {
        var facts = Stored.facts();
        var intake = new FactIntake(facts, HISTORY);
        for (int i = 0; i < events.size(); i++) {
            var _ = intake.take(PARTNER, EventFacts.of(events.get(i)).orElseThrow(), i, NOON, null);
        }
        return Scored.of(FRAMEWORK, facts.registers(PARTNER), asOf);
    }

    private static Tellings tellings(Source source) {
        var events = source.listOf(1, 12, AnyOrderTest::event);
        var repeated = new ArrayList<>(events);
        repeated.addAll(source.listOf(0, 4, s -> s.oneOf(events)));
        var asOf = NOON.minus(HISTORY).plusSeconds(source.between(0, 1_200));
        return new Tellings(events, source.shuffled(repeated), asOf);
    }

    private static Event event(Source source) {
        var time = NOON.minusSeconds(source.between(-120, 1_200));
        return switch (source.between(0, 5)) {
            case 0, 1 -> registered("acme", time);
            case 2 -> fit("acme", source.between(0, 5), time);
            case 3 -> call("acme", "c-" + source.between(0, 3), "account-" + source.between(0, 2), time);
            case 4 -> retraction("acme", "c-" + source.between(0, 3), time);
            default -> retired("acme", time);
        };
    }
}
