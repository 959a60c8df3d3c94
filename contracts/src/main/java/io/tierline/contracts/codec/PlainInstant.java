package io.tierline.contracts.codec;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.IsoChronology;
import org.jspecify.annotations.Nullable;

/** Instants in the plainest form of RFC 3339, {@code 2027-01-31T09:30:00[.123456789]Z}, read without a formatter. */
final class PlainInstant {
    private static final int EARLIEST_YEAR = 1970;
    private static final int TO_SECONDS = 19;
    private static final int SHORTEST = TO_SECONDS + 1;
    private static final int MOST_DECIMALS = 9;

    private PlainInstant() {}

    static @Nullable Instant parse(String text) {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        return parse(utf8, 0, utf8.length);
    }

    /** Null when the text has another form, names no instant, or one before 1970: another reader tells which. */
    static @Nullable Instant parse(byte[] text, int from, int to) {
        int length = to - from;
        if (length < SHORTEST || text[to - 1] != 'Z' || !isPunctuated(text, from)) return null;
        int year = number(text, from, 4);
        int month = number(text, from + 5, 2);
        int day = number(text, from + 8, 2);
        int hour = number(text, from + 11, 2);
        int minute = number(text, from + 14, 2);
        int second = number(text, from + 17, 2);
        int nano = length == SHORTEST ? 0 : nano(text, from + TO_SECONDS, to - 1);
        if (year < EARLIEST_YEAR || month < 1 || month > 12 || day < 1 || nano < 0) return null;
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return null;
        if (day > 28 && day > Month.of(month).length(IsoChronology.INSTANCE.isLeapYear(year))) return null;
        long days = LocalDate.of(year, month, day).toEpochDay();
        return Instant.ofEpochSecond(((days * 24 + hour) * 60 + minute) * 60 + second, nano);
    }

    private static boolean isPunctuated(byte[] text, int from) {
        return text[from + 4] == '-'
                && text[from + 7] == '-'
                && text[from + 10] == 'T'
                && text[from + 13] == ':'
                && text[from + 16] == ':';
    }

    /** Below 0 when one of the characters is no digit. */
    private static int number(byte[] text, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) return -1;
            number = number * 10 + digit;
        }
        return number;
    }

    /** Below 0 unless it is a point and 1 to 9 digits. */
    private static int nano(byte[] text, int from, int to) {
        int digits = to - from - 1;
        if (text[from] != '.' || digits < 1 || digits > MOST_DECIMALS) return -1;
        int nano = number(text, from + 1, digits);
        for (int i = digits; i < MOST_DECIMALS; i++) nano *= 10;
        return nano;
    }
}
