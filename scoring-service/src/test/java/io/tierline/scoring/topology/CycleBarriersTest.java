package io.tierline.scoring.topology;

import static io.tierline.scoring.Sample.NOON;
import static io.tierline.scoring.Sample.again;
import static io.tierline.scoring.Sample.fit;
import static io.tierline.scoring.Sample.framework;
import static io.tierline.scoring.Sample.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tierline.contracts.event.CycleEvent.CycleOpened;
import io.tierline.contracts.fact.EventFacts;
import io.tierline.contracts.topic.DeadLetterRecord;
import io.tierline.contracts.topic.RecordKey;
import io.tierline.contracts.topic.Topic;
import io.tierline.prioritization.facts.Register;
import io.tierline.prioritization.facts.RegisterKey;
import io.tierline.prioritization.framework.FrameworkReader;
import io.tierline.scoring.store.Barriers;
import io.tierline.scoring.store.FactReader;
import io.tierline.scoring.store.FactStore;
import io.tierline.scoring.store.Officials;
import io.tierline.scoring.store.Stored;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CycleBarriersTest {
    private static final int PARTITION = 3;
    private static final Duration HISTORY = Duration.ofDays(800);

    private final KeyValueStore<String, String> store = Stored.inMemory(Serdes.String(), Serdes.String());
    private final FactStore facts = Stored.facts();
    private final Counters counters = Counters.in(new SimpleMeterRegistry());
    private final List<Record<byte[], Outgoing>> said = new ArrayList<>();
    private final List<Record<byte[], Outgoing>> letters = new ArrayList<>();

    @BeforeEach
    void roster() {
        var intake = new FactIntake(facts, HISTORY);
        for (var event : List.of(registered("acme", NOON.minusSeconds(9)), fit("acme", 2.5, NOON.minusSeconds(8))))
            assertThat(intake.take(event.key(), EventFacts.of(event).orElseThrow(), 0, NOON, null))
                    .isTrue();
    }

    @Test
    void a_process_that_died_before_it_answered_says_the_same_when_it_is_back() {
        var undisturbed = new Barriers(Stored.inMemory(Serdes.String(), Serdes.String()));
        meetOnBoth(undisturbed);
        answer(undisturbed, facts);
        var expected = List.copyOf(said);
        said.clear();
        meetOnBoth(new Barriers(store));
        assertThat(said).isEmpty();

        answer(new Barriers(store), facts);

        assertThat(said)
                .hasSize(2)
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(expected);
        assertThat(new Barriers(store).due()).isEmpty();
        assertThat(new Barriers(store).done("demo", "c/attempt-2")).isTrue();
    }

    @Test
    void a_barrier_that_cannot_be_answered_becomes_a_dead_letter_and_is_not_tried_again() {
        meetOnBoth(new Barriers(store));

        answer(new Barriers(store), failing(new IllegalStateException("bug")));

        assertThat(said).isEmpty();
        assertThat(letters).singleElement().satisfies(letter -> {
            assertThat(new String(letter.value().bytes(), StandardCharsets.UTF_8))
                    .contains("\"c\"");
            assertThat(header(letter, DeadLetterRecord.REASON)).contains("IllegalStateException: bug");
            assertThat(header(letter, DeadLetterRecord.ORIGIN_TOPIC)).isEqualTo("engagements");
            assertThat(header(letter, DeadLetterRecord.ORIGIN_PARTITION)).isEqualTo("3");
            assertThat(header(letter, DeadLetterRecord.ORIGIN_OFFSET)).isEqualTo("11");
        });
        assertThat(new Barriers(store).due()).isEmpty();
        assertThat(new Barriers(store).earliestAsOf()).isNull();
    }

    @Test
    void a_fault_of_the_platform_leaves_the_barrier_for_the_next_start() {
        meetOnBoth(new Barriers(store));
        var noSpace = failing(new ProcessorStateException("no space left on device"));

        assertThatThrownBy(() -> answer(new Barriers(store), noSpace)).isInstanceOf(ProcessorStateException.class);

        assertThat(letters).isEmpty();
        answer(new Barriers(store), facts);
        assertThat(said).hasSize(2);
    }

    private void meetOnBoth(Barriers barriers) {
        var cycles = cycles(barriers, facts);
        var event = again("c", NOON, 2);
        var framework = Objects.requireNonNull(FrameworkReader.read(framework()).framework());
        var barrier = new Incoming.Barrier(event, (CycleOpened) event.data(), framework);
        cycles.meet(barrier, Topic.PARTNERS, 7, NOON);
        barriers.read(Topic.PARTNERS, 8);
        cycles.meet(barrier, Topic.ENGAGEMENTS, 11, NOON.plusMillis(3));
        barriers.read(Topic.ENGAGEMENTS, 12);
    }

    private void answer(Barriers barriers, FactReader from) {
        var cycles = cycles(barriers, from);
        cycles.answer(cycles.due().orElseThrow());
    }

    private CycleBarriers cycles(Barriers barriers, FactReader from) {
        var officials = new Officials(Stored.inMemory(Serdes.Bytes(), Serdes.ByteArray()), HISTORY);
        return new CycleBarriers(
                PARTITION,
                barriers,
                new OfficialScores(PARTITION, from, barriers, officials, said::add),
                new DeadLetters(counters, letters::add),
                counters);
    }

    private static String header(Record<byte[], Outgoing> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static FactReader failing(RuntimeException fault) {
        return new FactReader() {
            @Override
            public Map<RegisterKey, Register> registers(RecordKey partner) {
                throw fault;
            }

            @Override
            public void eachPartner(String program, BiConsumer<RecordKey, Map<RegisterKey, Register>> visit) {
                throw fault;
            }

            @Override
            public void eachKey(String program, Consumer<RecordKey> visit) {
                throw fault;
            }
        };
    }
}
