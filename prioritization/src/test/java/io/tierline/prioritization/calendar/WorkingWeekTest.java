package io.tierline.prioritization.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.prioritization.Gen;
import io.tierline.prioritization.commitment.Periods;
import io.tierline.prioritization.framework.Commitment;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkingWeekTest {
    private static final LocalDate START = LocalDate.of(2027, 1, 1);

    private static Recurring recurring(String partner, String every, double hours, LocalDate from) {
        return new Recurring(partner, new Commitment("session", "joint-call", Period.parse(every), hours), from);
    }

    @Test
    void each_choice_gives_one_day_in_each_period_and_no_weekend() {
        Gen.forAll(
                source -> recurring(
                        "p",
                        source.oneOf("P7D", "P14D", "P1M", "P3M", "P1Y"),
                        1,
                        START.plusDays(source.between(0, 400))),
                what -> {
                    var every = what.commitment().every();
                    for (var choice : Rule.choices(every, what.from()))
                        for (int n = 0; n < 20; n++) {
                            var day = choice.at(n);
                            assertThat(new Periods(what.from(), every).indexOf(day))
                                    .isEqualTo(n);
                            assertThat(day.getDayOfWeek()).isLessThanOrEqualTo(DayOfWeek.FRIDAY);
                        }
                });
    }

    @Test
    void there_is_always_a_choice() {
        Gen.forAll(
                source -> Rule.choices(
                        source.oneOf(Period.ofDays(10), Period.of(0, 1, 3), Period.ofMonths(1), Period.ofDays(7)),
                        START.plusDays(source.between(0, 400))),
                choices -> assertThat(choices).isNotEmpty());
    }

    @Test
    void no_two_are_at_the_same_time_while_there_is_room() {
        var weekly = IntStream.range(0, 13)
                .mapToObj(i -> recurring("p" + i, "P7D", 3, START.plusDays(i)))
                .limit(10)
                .toList();
        var taken = new HashSet<String>();
        for (var placed : WorkingWeek.place(weekly))
            for (int n = 0; n < 40; n++)
                for (int half = 0; half < 6; half++)
                    assertThat(taken.add(placed.start().at(n) + " "
                                    + placed.at().plusMinutes(30L * half)))
                            .isTrue();
    }

    @Test
    void everything_is_in_working_hours_and_the_same_input_gives_the_same_places() {
        Gen.forAll(
                source -> source.listOf(
                        20,
                        it -> recurring(
                                "p" + it.between(0, 99),
                                it.oneOf("P7D", "P14D", "P1M", "P3M"),
                                it.oneOf(0.0, 0.25, 1.0, 3.0, 8.0, 12.0),
                                START.plusDays(it.between(0, 60)))),
                commitments -> {
                    var placed = WorkingWeek.place(commitments);
                    assertThat(placed).isEqualTo(WorkingWeek.place(commitments)).hasSameSizeAs(commitments);
                    for (var it : placed) {
                        if (it.what().commitment().hours() == 0) assertThat(it.at()).isNull();
                        else
                            assertThat(it.at()).isBetween(LocalTime.of(9, 0), LocalTime.of(16, 30));
                    }
                });
    }

    @Test
    void quarterly_reviews_do_not_all_fall_into_one_week() {
        var reviews = IntStream.range(0, 60)
                .mapToObj(i -> recurring("partner-" + i, "P3M", 2, START))
                .toList();
        var weeks = new HashMap<Integer, Integer>();
        WorkingWeek.place(reviews)
                .forEach(it -> weeks.merge(it.start().first().getDayOfYear() / 7, 1, Integer::sum));
        assertThat(weeks.size()).isGreaterThan(6);
        assertThat(List.copyOf(weeks.values())).allMatch(count -> count < 20);
    }
}
