package io.tierline.scoring.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierline.contracts.topic.RecordKey;
import io.tierline.prioritization.facts.RegisterKey;
import io.tierline.prioritization.facts.Retention;
import io.tierline.prioritization.facts.Stamp;
import io.tierline.prioritization.facts.Value;
import io.tierline.prioritization.facts.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.junit.jupiter.api.Test;

class TaskFactsTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    /** Versions end up on both sides of it. */
    private static final Retention KEEP = Retention.since(NOON);

    private static final Sizing TINY = new Sizing(60, 300, 100, 150);

    @Test
    void the_changelog_stays_within_about_twice_what_counts() {
        var log = new CompactedLog();
        var facts = new TaskFacts(TINY);
        long live = 0;
        for (int i = 0; i < 3_000; i++) {
            var partner = RecordKey.parse("demo/p-" + i % 7);
            var version =
                    new Version(new Stamp(NOON.minusSeconds(5_000 - i), "e-" + i, "/s"), new Value.Retraction(), i);
            var _ = facts.add(partner, RegisterKey.deal("d-" + i % 3), version, KEEP);
            log.transaction(facts, false);
            live = facts.size().heap();
        }

        assertThat(live).isLessThan(40_000);
        assertThat(log.bytes()).isEqualTo(facts.size().changelog()).isLessThan(12_000);
        assertThat(log.records()).isLessThan(100);
        assertThat(log.restored(TINY).size().changelog()).isEqualTo(log.bytes());
    }

    @Test
    void nothing_is_written_while_nothing_changes() {
        var facts = new TaskFacts();
        var partner = RecordKey.parse("demo/a");
        var _ = facts.add(partner, RegisterKey.STATUS, membership(0), KEEP);
        facts.mark(partner);
        var written = new ArrayList<Long>();
        facts.commit((key, _) -> written.add(key));
        assertThat(written).containsExactly(1L, 0L);

        assertThat(facts.takeUnsent(0)).isEqualTo(partner);
        facts.commit((key, _) -> written.add(key));
        assertThat(facts.add(partner, RegisterKey.STATUS, membership(0), KEEP)).isFalse();
        facts.commit((key, _) -> written.add(key));

        assertThat(written).hasSize(2);
    }

    @Test
    void a_partner_of_many_registers_is_split_over_records() {
        var log = new CompactedLog();
        var facts = new TaskFacts();
        var partner = RecordKey.parse("demo/a");
        for (int i = 0; i < 30_000; i++) {
            var version = new Version(new Stamp(NOON, "event-" + i, "/s"), new Value.Activity("call", "account"), i);
            assertThat(facts.add(partner, RegisterKey.activity("activity-" + i), version, KEEP))
                    .isTrue();
        }
        log.transaction(facts, false);

        assertThat(log.largest()).isLessThan(513 * 1_024);
        assertThat(log.restored(Sizing.USUAL).registers(partner)).isEqualTo(facts.registers(partner));
    }

    @Test
    void a_cell_that_is_written_again_and_again_costs_no_more_than_what_can_be_read() {
        var facts = new TaskFacts();
        var partner = RecordKey.parse("demo/a");
        for (int i = 0; i < 20_000; i++) {
            var version =
                    new Version(new Stamp(NOON.minusSeconds(30_000 - i), "e-" + i, "/s"), new Value.Retraction(), i);
            var _ = facts.add(partner, RegisterKey.deal("d"), version, KEEP);
            facts.commit((_, _) -> {});
        }

        assertThat(facts.size().heap()).isLessThan(8_000);
        assertThat(facts.registers(partner).get(RegisterKey.deal("d")).at(NOON).position())
                .isEqualTo(19_999);
    }

    @Test
    void partners_are_told_apart_by_program_and_id() {
        var facts = new TaskFacts();
        for (var partner : List.of("demo/a", "demo/a-b", "demo/a0", "demo/ä", "demo-2/a", "dem/a")) {
            var _ = facts.add(RecordKey.parse(partner), RegisterKey.STATUS, membership(0), KEEP);
        }
        var found = new ArrayList<String>();
        facts.eachPartner("demo", (partner, registers) -> {
            assertThat(registers).containsOnlyKeys(RegisterKey.STATUS);
            found.add(partner.subject());
        });
        var keys = new ArrayList<String>();
        facts.eachKey("demo", partner -> keys.add(partner.subject()));

        assertThat(found).containsExactlyInAnyOrder("a", "a-b", "a0", "ä");
        assertThat(keys).containsExactlyInAnyOrderElementsOf(found);
        assertThat(facts.registers(RecordKey.parse("demo/b"))).isEmpty();
        facts.eachKey("none", partner -> assertThat(partner).isNull());
    }

    @Test
    void a_closed_store_says_that_the_partition_has_moved() {
        var facts = new TaskFacts();
        facts.close();

        assertThatThrownBy(() -> facts.registers(RecordKey.parse("demo/a")))
                .isInstanceOf(InvalidStateStoreException.class);
    }

    private static Version membership(long position) {
        return new Version(new Stamp(NOON, "e", "/s"), new Value.Membership(true), position);
    }
}
