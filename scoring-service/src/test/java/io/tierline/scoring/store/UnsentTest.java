package io.tierline.scoring.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.contracts.topic.RecordKey;
import io.tierline.scoring.wire.CellCodec;
import io.tierline.scoring.wire.Vocabulary;
import org.junit.jupiter.api.Test;

class UnsentTest {
    private final PartnerCells a = partner("a");
    private final PartnerCells b = partner("b");
    private final PartnerCells c = partner("c");
    private final Unsent unsent = new Unsent();

    @Test
    void what_is_marked_is_taken_once() {
        unsent.mark(a);
        unsent.mark(a);

        assertThat(unsent.take(0)).isSameAs(a);
        assertThat(unsent.take(0)).isNull();
        unsent.mark(a);
        assertThat(unsent.take(0)).isSameAs(a);
    }

    @Test
    void no_partner_waits_for_ever_behind_busier_ones() {
        unsent.mark(a);
        unsent.mark(b);
        assertThat(unsent.take(0)).isSameAs(a);
        unsent.mark(a);
        unsent.mark(c);

        assertThat(unsent.take(0)).isSameAs(b);
        assertThat(unsent.take(0)).isSameAs(a);
        assertThat(unsent.take(0)).isSameAs(c);
    }

    @Test
    void a_mark_for_later_is_not_due_before_and_gives_way_to_an_earlier_one() {
        unsent.mark(a, 1_000);
        unsent.mark(a, 2_000);
        assertThat(unsent.take(999)).isNull();
        unsent.mark(a, 500);

        assertThat(unsent.take(500)).isSameAs(a);
        assertThat(unsent.take(5_000)).isNull();
    }

    @Test
    void who_is_due_now_and_later_is_taken_both_times() {
        unsent.mark(a, 1_000);
        unsent.mark(a);

        assertThat(unsent.take(0)).isSameAs(a);
        assertThat(unsent.take(0)).isNull();
        assertThat(unsent.take(1_000)).isSameAs(a);
    }

    @Test
    void the_oldest_segment_is_that_of_any_who_waits() {
        a.logged.stands(5);
        b.logged.stands(3);
        assertThat(unsent.oldest(7)).isEqualTo(Long.MAX_VALUE);
        unsent.mark(a);
        assertThat(unsent.oldest(7)).isEqualTo(5);
        unsent.mark(b, 1_000);
        assertThat(unsent.oldest(7)).isEqualTo(3);
        assertThat(c.logged.await()).isTrue();
        var _ = unsent.take(0);
        unsent.mark(c);
        assertThat(unsent.take(1_000)).isSameAs(c);
        assertThat(unsent.take(1_000)).isSameAs(b);
        unsent.mark(c);
        assertThat(unsent.oldest(7)).isEqualTo(7);
    }

    private static PartnerCells partner(String id) {
        return new PartnerCells(new RecordKey("demo", id), new CellCodec(new Vocabulary()));
    }
}
