package io.tierline.contracts.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.contracts.Gen;
import io.tierline.contracts.Gen.Source;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainInstantTest {
    private static final int TRIES = 20_000;

    @Test
    void every_plain_instant_is_read_as_the_library_reads_it() {
        Gen.forAll(
                TRIES,
                PlainInstantTest::instant,
                instant -> assertThat(PlainInstant.parse(instant.toString())).isEqualTo(instant));
    }

    @Test
    void the_first_and_last_day_of_every_month_are_right() {
        for (int year = 1970; year < 2410; year++)
            for (int month = 1; month <= 12; month++)
                for (int day : new int[] {0, 1, 28, 29, 30, 31, 32})
                    assertSame("%04d-%02d-%02dT23:59:59Z".formatted(year, month, day));
    }

    @Test
    void what_is_nearly_an_instant_is_read_the_same_or_left() {
        assertThat(Gen.share(TRIES, PlainInstantTest::spoilt, PlainInstantTest::assertSame))
                .isBetween(0.05, 0.95);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2027-01-31",
                "2027-01-31T09:30Z",
                "2027-01-31T09:30:00",
                "2027-01-31T09:30:00.Z",
                "2027-01-31T09:30:00+00:00",
                "2027-01-31t09:30:00z",
                "2027-01-31T24:00:00Z",
                "2027-01-31T23:59:60Z",
                "2027-02-29T00:00:00Z",
                "0000-01-01T00:00:00Z",
                "1969-12-31T23:59:59.999999999Z",
                "12027-01-31T09:30:00Z"
            })
    void other_forms_are_left(String text) {
        assertThat(PlainInstant.parse(text)).isNull();
    }

    private static boolean assertSame(String text) {
        var plain = PlainInstant.parse(text);
        if (plain != null) assertThat(plain).as(text).isEqualTo(full(text));
        return plain != null;
    }

    private static @Nullable Instant full(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Instant instant(Source draw) {
        var second = Instant.ofEpochSecond(draw.random().nextLong(253_402_300_800L));
        return draw.chance(0.3)
                ? second
                : second.plusNanos(draw.oneOf(draw.between(0, 999) * 1_000_000, draw.between(0, 999_999_999)));
    }

    private static String spoilt(Source draw) {
        var text = new StringBuilder(instant(draw).toString());
        text.setCharAt(
                draw.between(0, text.length() - 1),
                draw.oneOf('0', '1', '3', '9', '-', ':', '.', 'T', 'Z', ' ', '/', '²'));
        if (draw.chance(0.1)) text.insert(draw.between(0, text.length()), draw.between(0, 9));
        return text.toString();
    }
}
