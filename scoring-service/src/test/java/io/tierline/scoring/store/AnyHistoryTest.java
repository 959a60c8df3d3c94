package io.tierline.scoring.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.contracts.topic.RecordKey;
import io.tierline.prioritization.facts.Register;
import io.tierline.prioritization.facts.RegisterKey;
import io.tierline.prioritization.facts.Retention;
import io.tierline.prioritization.facts.Stamp;
import io.tierline.prioritization.facts.Value;
import io.tierline.prioritization.facts.Version;
import io.tierline.testkit.Gen;
import io.tierline.testkit.Source;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AnyHistoryTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    /** Versions end up on both sides of it. */
    private static final Retention KEEP = Retention.since(NOON);

    private static final Sizing TINY = new Sizing(60, 300, 100, 150);
    private static final List<String> PARTNERS =
            List.of("demo/a", "demo/b", "demo/ä", "demo-2/a", "x/" + "p".repeat(90));

    /** One thing that may happen to a task's state. */
    private sealed interface Deed {
        record Put(RecordKey partner, RegisterKey register, Version version) implements Deed {}

        record Sent(int partners) implements Deed {}

        /** All of the program must be sent, without anything new being known of them. */
        record Marked(String program) implements Deed {}

        record Commit() implements Deed {}

        /** The process dies, before or after the transaction that is under way is written. */
        record Crash(boolean written) implements Deed {}

        /** It goes to another instance and comes back, which writes nothing meanwhile. */
        record Rest() implements Deed {}

        record Compaction(double share) implements Deed {}
    }

    @Test
    void whatever_happens_the_state_is_that_of_a_plain_map() {
        var removals = new AtomicInteger();
        Gen.forAll(source -> source.listOf(1, 300, AnyHistoryTest::deed), deeds -> {
            var run = new Run();
            deeds.forEach(run::happens);
            run.happens(new Deed.Commit());
            run.isRight(run.facts);
            run.isRight(run.log.restored(TINY));
            assertThat(run.log.largest()).isLessThan(TINY.largest() + 400);
            removals.addAndGet(run.log.removals());
        });
        assertThat(removals).hasValueGreaterThan(1_000);
    }

    private static final class Run {
        private final CompactedLog log = new CompactedLog();
        private Map<RecordKey, Map<RegisterKey, Register>> plain = new HashMap<>();
        private Map<RecordKey, Map<RegisterKey, Register>> committed = new HashMap<>();
        private Set<RecordKey> unsent = new HashSet<>();
        private Set<RecordKey> committedUnsent = new HashSet<>();
        private TaskFacts facts = new TaskFacts(TINY);
        private int drawn;

        private void happens(Deed deed) {
            switch (deed) {
                case Deed.Put(var partner, var register, var version) -> put(partner, register, version);
                case Deed.Sent(int partners) -> {
                    for (int i = 0; i < partners; i++) unsent.remove(facts.takeUnsent(0));
                }
                case Deed.Marked(var program) -> {
                    facts.markAll(program);
                    facts.eachKey(program, unsent::add);
                }
                case Deed.Commit() -> {
                    log.transaction(facts, false);
                    committed = copy(plain);
                    committedUnsent = new HashSet<>(unsent);
                }
                case Deed.Crash(boolean written) -> {
                    if (written) log.transaction(facts, true);
                    plain = copy(committed);
                    unsent = new HashSet<>(committedUnsent);
                    facts = log.restored(TINY);
                }
                case Deed.Rest() -> {
                    happens(new Deed.Commit());
                    facts.rest();
                    log.replay(facts);
                    facts.activate();
                }
                case Deed.Compaction(double share) -> log.compact(() -> drawn++ % 10 < share * 10);
            }
        }

        private void put(RecordKey partner, RegisterKey register, Version version) {
            var registers = plain.computeIfAbsent(partner, _ -> new HashMap<>());
            var before = registers.getOrDefault(register, Register.EMPTY);
            registers.put(register, before.put(version, Retention.all()));
            if (!facts.add(partner, register, version, KEEP)) return;
            facts.mark(partner);
            unsent.add(partner);
        }

        private void isRight(TaskFacts facts) {
            for (var partner : plain.keySet()) {
                var expected = plain.get(partner);
                var found = facts.registers(partner);
                assertThat(found.keySet()).isEqualTo(expected.keySet());
                for (int second = 0; second <= 60; second += 5) {
                    var t = NOON.plusSeconds(second);
                    expected.forEach((register, versions) ->
                            assertThat(found.get(register).at(t)).isEqualTo(versions.at(t)));
                }
            }
            var marked = new HashSet<RecordKey>();
            for (var next = facts.takeUnsent(0); next != null; next = facts.takeUnsent(0)) marked.add(next);
            assertThat(marked).containsAll(unsent);
            marked.forEach(facts::mark);
        }

        private static Map<RecordKey, Map<RegisterKey, Register>> copy(Map<RecordKey, Map<RegisterKey, Register>> of) {
            var copy = new HashMap<RecordKey, Map<RegisterKey, Register>>();
            of.forEach((partner, registers) -> copy.put(partner, new HashMap<>(registers)));
            return copy;
        }
    }

    private static Deed deed(Source source) {
        return switch (source.oneOf(List.of(0, 0, 0, 0, 0, 0, 1, 2, 2, 2, 3, 4, 5, 6))) {
            case 1 -> new Deed.Sent(source.between(0, 3));
            case 2 -> new Deed.Commit();
            case 3 -> new Deed.Crash(source.chance(0.5));
            case 4 -> new Deed.Rest();
            case 5 -> new Deed.Compaction(source.between(0.0, 1.0));
            case 6 -> new Deed.Marked("demo");
            default -> put(source);
        };
    }

    private static Deed put(Source source) {
        var id = "c-" + source.oneOf(List.of(1, 2, 3, 4));
        var register = source.oneOf(List.of(RegisterKey.STATUS, RegisterKey.activity(id), RegisterKey.deal(id)));
        int second = source.between(0, 120) - 60;
        var stamp = new Stamp(NOON.plusSeconds(second), "e-" + source.oneOf(List.of(1, 2, 3)), "/s-" + second % 5);
        Value value = register.equals(RegisterKey.STATUS)
                ? new Value.Membership(second % 2 == 0)
                : new Value.Activity("kind-" + second % 3, null);
        return new Deed.Put(RecordKey.parse(source.oneOf(PARTNERS)), register, new Version(stamp, value, second + 60));
    }
}
