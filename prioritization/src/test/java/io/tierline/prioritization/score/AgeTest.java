package io.tierline.prioritization.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.prioritization.Gen;
import io.tierline.prioritization.Gen.Source;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AgeTest {
    private record Case(Instant time, Instant t, Duration span) {}

    @Test
    void what_is_within_a_window_is_what_the_calendar_says() {
        Gen.forAll(
                AgeTest::some,
                c -> assertThat(Age.within(c.span(), c.time(), c.t()))
                        .isEqualTo(Duration.between(c.time(), c.t()).compareTo(c.span()) < 0));
    }

    @Test
    void decay_has_the_bits_of_its_definition() {
        Gen.forAll(
                AgeTest::some,
                c -> assertThat(Age.decay(Age.seconds(c.span()), c.time(), c.t()))
                        .isEqualTo(
                                StrictMath.pow(0.5, seconds(Duration.between(c.time(), c.t())) / seconds(c.span()))));
    }

    @Test
    void rounding_a_whole_number_has_the_bits_of_rounding_any() {
        for (double x : new double[] {0, -0.0, 1, 100, -7, 12.00005, 99.99995, 2_147_483_648.0, 1e15, 1e300})
            assertThat(Rounding.fourDecimals(x))
                    .isEqualTo(BigDecimal.valueOf(x)
                            .setScale(4, RoundingMode.HALF_UP)
                            .doubleValue());
    }

    /** Often exactly a window apart, or a nanosecond more or less. */
    private static Case some(Source draw) {
        var time = instant(draw);
        var span = Duration.ofSeconds(draw.between(1, 1 << 25), draw.oneOf(0, 1, 999_999_999));
        var t = draw.chance(0.5) ? time.plus(span).plusNanos(draw.between(-1, 1)) : instant(draw);
        return new Case(time, t, span);
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / 1e9;
    }

    private static Instant instant(Source draw) {
        return Instant.ofEpochSecond(
                draw.random().nextLong(253_402_300_800L), draw.oneOf(0, 1, 999_999_999, draw.between(0, 999_999_999)));
    }
}
