package io.tierline.prioritization.framework;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Single values of a document tree; what is wrong goes to the findings and comes back as null. */
record Values(Findings findings) {
    private static final int LONGEST_TEXT = 128;
    private static final BigDecimal LARGEST = new BigDecimal("1e15");
    private static final int FINEST = 30;
    private static final Pattern SPAN = Pattern.compile("(-)?P(?=.)(?:(-?\\d{1,5})W)?(?:(-?\\d{1,6})D)?");
    private static final Pattern EVERY =
            Pattern.compile("(-)?P(?=.)(?:-?\\d{1,3}Y)?(?:-?\\d{1,4}M)?(?:-?\\d{1,4}W)?(?:-?\\d{1,5}D)?");

    @Nullable
    String text(String pointer, Object value) {
        if (!(value instanceof String text)) return wrongType(pointer, "text", value);
        if (text.isBlank()) return refused(pointer, "must not be blank");
        if (text.length() > LONGEST_TEXT) return refused(pointer, "must have at most 128 characters");
        if (text.chars().anyMatch(Character::isISOControl)) return refused(pointer, "must not have control characters");
        return text;
    }

    @Nullable
    BigDecimal number(String pointer, Object value, Range range) {
        if (!(value instanceof Number number)) return wrongType(pointer, "a number", value);
        double rough = number.doubleValue();
        if (!Double.isFinite(rough)) return refused(pointer, "must be a finite number");
        var exact = number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
        if (exact.abs().compareTo(LARGEST) > 0 || exact.scale() > FINEST || exact.precision() > FINEST)
            return refused(pointer, "must be at most 1e15 either way, with at most 30 digits");
        if (!range.takes(rough)) return refused(pointer, "must be " + range.says() + ", not " + exact.toPlainString());
        return exact;
    }

    @Nullable
    BigDecimal numberNotNull(String pointer, @Nullable Object value, Range range) {
        return value == null ? refused(pointer, "must be a number, not null") : number(pointer, value, range);
    }

    /** A number under a free name; null when either is wrong. */
    @Nullable
    BigDecimal named(String pointer, String name, @Nullable Object value, Range range) {
        var number = numberNotNull(pointer, value, range);
        return text(pointer, name) == null ? null : number;
    }

    @Nullable
    Integer whole(String pointer, Object value, int least, int most) {
        var number = number(pointer, value, Range.ANY);
        if (number == null) return null;
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        if (!whole || number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0)
            return refused(pointer, "must be a whole number from %d to %d".formatted(least, most));
        return number.intValueExact();
    }

    <E> @Nullable E choice(String pointer, Object value, Map<String, E> choices) {
        if (!(value instanceof String text)) return wrongType(pointer, "text", value);
        var chosen = choices.get(text);
        return chosen != null ? chosen : refused(pointer, "must be one of " + String.join(", ", choices.keySet()));
    }

    /** Days and weeks only, such as P60D or P8W. */
    @Nullable
    Duration span(String pointer, Object value) {
        if (!(value instanceof String text))
            return wrongType(pointer, "a duration in days or weeks such as P60D", value);
        if (!SPAN.matcher(text).matches())
            return refused(pointer, "must be a duration in days or weeks, such as P60D or P8W");
        int days = Period.parse(text).getDays();
        return days > 0 ? Duration.ofDays(days) : refused(pointer, "must be longer than 0 days");
    }

    /** Days, weeks, months, years, such as P14D or P3M. */
    @Nullable
    Period every(String pointer, Object value) {
        if (!(value instanceof String text)) return wrongType(pointer, "a period such as P14D or P3M", value);
        if (!EVERY.matcher(text).matches())
            return refused(pointer, "must be a period in days, weeks, months or years, such as P14D or P3M");
        var period = Period.parse(text);
        boolean forward = period.toTotalMonths() >= 0 && period.getDays() >= 0 && !period.isZero();
        return forward ? period : refused(pointer, "must be longer than 0 days");
    }

    @Nullable
    LocalDate date(String pointer, Object value) {
        if (value instanceof LocalDate date) return sane(pointer, date);
        if (!(value instanceof String text)) return wrongType(pointer, "a date such as 2027-01-01", value);
        try {
            return sane(pointer, LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return refused(pointer, "must be a date such as 2027-01-01");
        }
    }

    private @Nullable LocalDate sane(String pointer, LocalDate date) {
        return date.getYear() >= 1970 && date.getYear() <= 2999
                ? date
                : refused(pointer, "must be in the years 1970 to 2999");
    }

    <T> @Nullable T wrongType(String pointer, String wanted, @Nullable Object found) {
        return refused(pointer, "must be " + wanted + ", not " + (found == null ? "null" : kind(found)));
    }

    <T> @Nullable T refused(String pointer, String detail) {
        findings.refuse(pointer, detail);
        return null;
    }

    private static String kind(Object value) {
        return switch (value) {
            case Map<?, ?> _ -> "an object";
            case List<?> _ -> "a list";
            case String _ -> "text";
            case Number _ -> "a number";
            case Boolean _ -> "true or false";
            default -> "a " + value.getClass().getSimpleName();
        };
    }
}
