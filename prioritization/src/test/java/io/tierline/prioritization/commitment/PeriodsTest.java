package io.tierline.prioritization.commitment;

import static io.tierline.prioritization.commitment.Cases.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.prioritization.Gen;
import java.time.Period;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeriodsTest {
    @Test
    void months_from_the_31st_stay_at_month_ends() {
        var periods = new Periods(day("2027-01-31"), Period.ofMonths(1));
        assertThat(IntStream.range(0, 4).mapToObj(n -> periods.at(n).from()))
                .containsExactly(day("2027-01-31"), day("2027-02-28"), day("2027-03-31"), day("2027-04-30"));
        assertThat(periods.at(0).to()).isEqualTo(day("2027-02-27"));
    }

    @Test
    void every_day_is_in_one_period_and_periods_leave_no_gap() {
        Gen.forAll(
                source -> new Object[] {
                    new Periods(
                            day("2024-01-29").plusDays(source.between(0, 800)),
                            Period.parse(source.oneOf("P1D", "P7D", "P14D", "P10D", "P1M", "P3M", "P1Y", "P1M3D"))),
                    source.between(0, 1_500)
                },
                drawn -> {
                    var periods = (Periods) drawn[0];
                    var day = periods.start().plusDays((int) drawn[1]);
                    var period = periods.at(periods.indexOf(day));
                    assertThat(period.has(day)).isTrue();
                    assertThat(periods.at(period.index() + 1).from()).isEqualTo(period.until());
                    assertThat(period.to().plusDays(1)).isEqualTo(period.until());
                });
    }
}
