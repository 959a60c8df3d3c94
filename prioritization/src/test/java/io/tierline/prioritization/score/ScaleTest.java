package io.tierline.prioritization.score;

import static io.tierline.prioritization.Gen.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tierline.prioritization.Gen;
import io.tierline.prioritization.framework.Scale;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {
    @Test
    void a_scale_stays_between_0_and_100() {
        forAll(
                source -> Map.entry(scale(source), source.real(-1e6, 1e6)),
                drawn -> assertThat(drawn.getKey().scaled(drawn.getValue())).isBetween(0.0, 100.0));
    }

    @ParameterizedTest
    @CsvSource({"-1,0", "0,0", "5,50", "10,100", "11,100"})
    void linear_is_a_clamped_line(double x, double scaled) {
        assertThat(new Scale.Linear(0, 10).scaled(x)).isEqualTo(scaled);
        assertThat(new Scale.Linear(10, 0).scaled(x)).isEqualTo(100 - scaled);
    }

    @ParameterizedTest
    @CsvSource({"-5,0", "0,0", "10,0", "100,50", "1000,100", "5000,100"})
    void log_takes_even_steps_for_even_ratios(double x, double scaled) {
        assertThat(new Scale.Log(10, 1000).scaled(x)).isCloseTo(scaled, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0.9,0", "1,25", "2,50", "3.99,50", "4,75", "99,100"})
    void bands_count_thresholds_reached(double x, double scaled) {
        assertThat(new Scale.Bands(List.of(1.0, 2.0, 4.0, 8.0)).scaled(x)).isEqualTo(scaled);
    }

    @ParameterizedTest
    @CsvSource({"0.00005,0.0001", "0.00004999,0", "66.66665,66.6667", "2.5,2.5", "100,100"})
    void rounds_half_up_at_the_fourth_decimal(double x, double rounded) {
        assertThat(Rounding.fourDecimals(x)).isEqualTo(rounded);
    }

    private static Scale scale(Gen.Source source) {
        double from = source.real(0.001, 1000);
        return source.oneOf(
                new Scale.Linear(from, source.real(1001, 2000)),
                new Scale.Linear(source.real(1001, 2000), from),
                new Scale.Log(from, from + source.real(0.001, 1e5)),
                new Scale.Bands(List.of(from, from + 1, from + 2)));
    }
}
