package io.tierline.prioritization.commitment;

import static io.tierline.prioritization.commitment.Cases.day;
import static io.tierline.prioritization.commitment.Cases.deed;
import static io.tierline.prioritization.commitment.Cases.promise;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.prioritization.Gen;
import io.tierline.prioritization.commitment.Cases.Drawn;
import io.tierline.prioritization.commitment.ItemChange.Said;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ItemChangeTest {
    private static final Promise WEEKLY = promise("P7D", day("2027-01-01"), null);

    /** What a reader of the log knows. */
    private final Map<String, Said> said = new TreeMap<>();

    private List<ItemChange> looked(Promise promise, LocalDate today, List<Deed> deeds) {
        var items = Items.of("acme", List.of(promise), Deeds.of(deeds), today);
        var changes = ItemChange.of(items, List.copyOf(said.values()), today.minusDays(31));
        changes.forEach(this::say);
        return changes;
    }

    private void say(ItemChange change) {
        switch (change) {
            case ItemChange.Missed(var item) ->
                said.put(item.id(), new Said(item.id(), "session", item.last().from(), true));
            case ItemChange.Closed(var item) -> close(item.id());
            case ItemChange.Corrected(var open) -> close(open.item());
        }
    }

    private void close(String item) {
        said.computeIfPresent(item, (_, it) -> new Said(it.item(), it.commitment(), it.last(), false));
    }

    @Test
    void each_period_missed_is_told_once() {
        assertThat(looked(WEEKLY, day("2027-01-08"), List.of())).hasSize(1);
        assertThat(looked(WEEKLY, day("2027-01-09"), List.of())).isEmpty();
        assertThat(looked(WEEKLY, day("2027-01-15"), List.of()))
                .first()
                .isInstanceOfSatisfying(ItemChange.Missed.class, it -> assertThat(it.item().inARow()).isEqualTo(2));
        assertThat(said).hasSize(1);
    }

    @Test
    void a_late_entry_corrects_and_its_retraction_opens_again() {
        var late = deed("late", day("2027-01-03"));
        assertThat(looked(WEEKLY, day("2027-01-08"), List.of())).hasSize(1);
        assertThat(looked(WEEKLY, day("2027-01-08"), List.of(late)))
                .first()
                .isInstanceOf(ItemChange.Corrected.class);
        assertThat(looked(WEEKLY, day("2027-01-08"), List.of()))
                .first()
                .isInstanceOf(ItemChange.Missed.class);
    }

    @Test
    void what_ended_long_before_anybody_looked_stays_untold() {
        var done = deed("a-1", day("2027-01-09"));
        assertThat(looked(WEEKLY, day("2027-06-01"), List.of(done)))
                .singleElement()
                .isInstanceOf(ItemChange.Missed.class);
        said.clear();
        assertThat(looked(promise("P7D", day("2027-01-01"), day("2027-01-20")), day("2027-01-22"), List.of(done)))
                .hasSize(2);
    }

    @Test
    void whatever_was_said_before_one_look_makes_it_true_and_the_next_has_nothing_to_add() {
        Gen.forAll(source -> List.of(Drawn.of(source), Drawn.of(source)), drawn -> {
            said.clear();
            drawn.forEach(it -> looked(it.promise(), it.today(), it.deeds()));
            var last = drawn.getLast();
            assertThat(looked(last.promise(), last.today(), last.shuffled())).isEmpty();
            assertThat(said.values().stream().filter(Said::open).map(Said::item))
                    .containsExactlyInAnyOrderElementsOf(
                            Items.of("acme", List.of(last.promise()), Deeds.of(last.deeds()), last.today()).stream()
                                    .filter(item -> item.ending() instanceof Ending.None)
                                    .map(Item::id)
                                    .toList());
        });
    }
}
