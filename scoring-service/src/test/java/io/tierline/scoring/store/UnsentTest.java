package io.tierline.scoring.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.contracts.topic.RecordKey;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

class UnsentTest {
    private static final RecordKey A = new RecordKey("demo", "a");
    private static final RecordKey B = new RecordKey("demo", "b");
    private static final RecordKey C = new RecordKey("demo", "c");

    private final KeyValueStore<String, byte[]> store = Stored.inMemory(Serdes.String(), Serdes.ByteArray());
    private final Unsent unsent = new Unsent(store);

    @Test
    void what_is_marked_is_due_until_it_was_sent() {
        unsent.mark(A);
        assertThat(unsent.due(0, 10)).containsExactly(A);
        assertThat(unsent.due(0, 10)).containsExactly(A);

        unsent.sent(A);

        assertThat(unsent.due(0, 10)).isEmpty();
    }

    @Test
    void no_partner_waits_for_ever_behind_busier_ones() {
        unsent.mark(A);
        unsent.mark(B);
        unsent.mark(C);

        assertThat(unsent.due(0, 2)).containsExactly(A, B);
        assertThat(unsent.due(0, 2)).contains(C);
    }

    @Test
    void a_mark_for_later_is_not_due_before_and_gives_way_to_an_earlier_one() {
        unsent.mark(A, 1_000);
        assertThat(unsent.due(999, 10)).isEmpty();
        assertThat(unsent.due(1_000, 10)).containsExactly(A);

        unsent.mark(A, 2_000);
        assertThat(unsent.due(1_000, 10)).containsExactly(A);
        unsent.mark(A);
        assertThat(unsent.due(0, 10)).containsExactly(A);
    }

    @Test
    void marks_outlive_the_process() {
        unsent.mark(B);

        assertThat(new Unsent(store).due(0, 10)).containsExactly(B);
    }
}
