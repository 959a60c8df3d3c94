package io.tierline.prioritization.commitment;

import static io.tierline.prioritization.commitment.Cases.KIND;
import static io.tierline.prioritization.commitment.Cases.day;
import static io.tierline.prioritization.commitment.Cases.deed;
import static io.tierline.prioritization.commitment.Cases.promise;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.prioritization.Gen;
import io.tierline.prioritization.commitment.Cases.Drawn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ItemsTest {
    private static final LocalDate START = day("2027-01-01");

    private static List<Item> weekly(LocalDate today, Deed... deeds) {
        return Items.of("acme", List.of(promise("P7D", START, null)), Deeds.of(List.of(deeds)), today);
    }

    @Test
    void a_period_is_missed_when_its_last_day_is_over_and_not_before() {
        assertThat(weekly(day("2027-01-07"))).isEmpty();
        var missed = weekly(day("2027-01-08")).getFirst();
        assertThat(missed.id()).isEqualTo("acme/joint-call/2027-01-01");
        assertThat(missed.last().to()).isEqualTo(day("2027-01-07"));
        assertThat(missed.severity()).isEqualTo(Severity.MEDIUM);
    }

    @Test
    void an_item_covers_all_periods_missed_in_a_row_and_grows_worse() {
        var items = weekly(day("2027-01-23"));
        assertThat(items).hasSize(1);
        assertThat(items.getFirst().inARow()).isEqualTo(3);
        assertThat(items.getFirst().severity()).isEqualTo(Severity.HIGH);
    }

    @Test
    void closes_as_met_by_what_was_done_after_the_missed_periods() {
        var done = deed("a-1", day("2027-01-16"));
        var item = weekly(day("2027-01-16"), done).getFirst();
        assertThat(item.inARow()).isEqualTo(2);
        assertThat(item.ending()).isEqualTo(new Ending.Met(done));
    }

    @Test
    void a_late_entry_shows_that_a_period_was_not_missed() {
        assertThat(weekly(day("2027-01-10"), deed("late", day("2027-01-03")))).isEmpty();
    }

    @Test
    void leaving_the_tier_ends_the_running_period_without_a_miss() {
        var left = promise("P7D", START, day("2027-01-10"));
        assertThat(Items.of("acme", List.of(left), Deeds.of(List.of()), day("2027-02-01")))
                .extracting(Item::inARow, Item::ending)
                .containsExactly(org.assertj.core.api.Assertions.tuple(1, new Ending.Lapsed(day("2027-01-10"))));
        var early = promise("P7D", START, day("2027-01-07"));
        assertThat(Items.of("acme", List.of(early), Deeds.of(List.of()), day("2027-02-01"))).isEmpty();
    }

    @Test
    void the_last_hour_of_a_period_counts_on_the_day_the_clocks_change() {
        var zone = ZoneId.of("America/New_York");
        var lastHour = Instant.parse("2027-03-15T03:59:59Z");
        var deeds = Deeds.of(List.of(deed("a-1", lastHour, zone)));
        var promise = promise("P7D", day("2027-03-08"), null);
        assertThat(Items.of("acme", List.of(promise), deeds, day("2027-03-15"))).isEmpty();
        var tooLate = Deeds.of(List.of(deed("a-1", lastHour.plusSeconds(1), zone)));
        assertThat(Items.of("acme", List.of(promise), tooLate, day("2027-03-15"))).hasSize(1);
    }

    @Test
    void severity_follows_tier_and_row() {
        assertThat(List.of(
                        Severity.of(true, 1),
                        Severity.of(true, 2),
                        Severity.of(false, 1),
                        Severity.of(false, 2),
                        Severity.of(false, 3)))
                .containsExactly(Severity.MEDIUM, Severity.HIGH, Severity.LOW, Severity.MEDIUM, Severity.HIGH);
    }

    @Test
    void items_hold_exactly_the_periods_that_ended_whole_with_nothing_done() {
        Gen.forAll(Drawn::of, drawn -> {
            var items = Items.of("p", List.of(drawn.promise()), Deeds.of(drawn.deeds()), drawn.today());
            List<Integer> found = new ArrayList<>();
            for (var item : items)
                for (int n = item.last().index() - item.inARow() + 1; n <= item.last().index(); n++) found.add(n);
            assertThat(found).isEqualTo(missed(drawn));
            assertThat(items.stream().filter(item -> item.ending() instanceof Ending.None))
                    .hasSizeLessThanOrEqualTo(drawn.promise().endedBy(drawn.today()) == null ? 1 : 0);
        });
    }

    /** Period by period, day by day. */
    private static List<Integer> missed(Drawn drawn) {
        List<Integer> missed = new ArrayList<>();
        var promise = drawn.promise();
        for (int n = 0; ; n++) {
            var period = promise.periods().at(n);
            if (period.until().isAfter(drawn.today())) return missed;
            if (promise.until() != null && period.until().isAfter(promise.until())) return missed;
            if (drawn.deeds().stream().noneMatch(deed -> period.has(deed.day()))) missed.add(n);
        }
    }

    @Test
    void the_order_of_deeds_does_not_matter() {
        Gen.forAll(
                Drawn::of,
                drawn -> assertThat(Items.of(
                                "p", List.of(drawn.promise()), Deeds.of(drawn.shuffled()), drawn.today()))
                        .isEqualTo(Items.of("p", List.of(drawn.promise()), Deeds.of(drawn.deeds()), drawn.today())));
    }

    @Test
    void where_a_promise_stands_agrees_with_its_open_item_and_needs_only_the_last_deed_before() {
        Gen.forAll(Drawn::of, drawn -> {
            var deeds = drawn.deeds().stream()
                    .filter(deed -> !deed.day().isAfter(drawn.today()))
                    .toList();
            var standing = Standing.now(drawn.promise(), Deeds.of(deeds), drawn.today());
            var open = Items.of("p", List.of(drawn.promise()), Deeds.of(deeds), drawn.today()).stream()
                    .filter(item -> item.ending() instanceof Ending.None)
                    .toList();
            assertThat(standing.stream()
                            .filter(it -> it.state() == Standing.State.MISSED)
                            .map(Standing::inARow))
                    .isEqualTo(open.stream().map(Item::inARow).toList());
            var last = deeds.stream().max(java.util.Comparator.comparing(Deed::time));
            var short_ = Standing.now(drawn.promise(), Deeds.of(last.stream().toList()), drawn.today());
            assertThat(short_.stream().map(Standing::state))
                    .isEqualTo(standing.stream().map(Standing::state).toList());
            assertThat(short_.stream().map(Standing::inARow))
                    .isEqualTo(standing.stream().map(Standing::inARow).toList());
        });
    }

    @Test
    void kept_and_missed_periods_of_a_range_are_those_that_ended_in_it() {
        Gen.forAll(Drawn::of, drawn -> {
            var from = drawn.promise().from().plusDays(20);
            var to = drawn.promise().from().plusDays(90);
            var kept = Standing.kept(drawn.promise(), Deeds.of(drawn.deeds()), from, to, drawn.today());
            int missed = 0;
            int whole = 0;
            for (int n = 0; n < drawn.promise().complete(drawn.today()); n++) {
                var period = drawn.promise().periods().at(n);
                if (period.to().isBefore(from) || period.to().isAfter(to)) continue;
                whole++;
                if (drawn.deeds().stream().noneMatch(deed -> period.has(deed.day()))) missed++;
            }
            assertThat(kept).isEqualTo(new Standing.Kept(whole - missed, missed));
        });
    }

    @Test
    void a_second_commitment_of_a_kind_has_items_of_its_own() {
        var first = promise("P7D", START, null);
        var further = new Promise("strategic", true, first.commitment(), true, START, null);
        assertThat(Items.of("acme", List.of(first, further), Deeds.of(List.of()), day("2027-01-09")))
                .extracting(Item::id)
                .containsExactly("acme/" + KIND + "/2027-01-01", "acme/" + KIND + "/2027-01-01/P7D");
    }
}
