package io.tierline.contracts.codec;

import com.fasterxml.jackson.databind.JsonNode;
import io.tierline.contracts.topic.Ids;
import io.tierline.prioritization.framework.Violation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object, read one by one; what is wrong is noted with its JSON pointer, and reading goes on so
 * that all faults are told at once. A required field that is wrong reads as a harmless value: look at
 * {@link #violations} before using any.
 */
final class Fields {
    private static final int LONGEST_LABEL = 256;
    private static final int EARLIEST_YEAR = 1970;
    private static final int LATEST_YEAR = 2999;

    private final JsonNode object;
    private final String pointer;
    private final List<Violation> violations;
    private final Set<String> asked = new HashSet<>();

    Fields(JsonNode object, String pointer, List<Violation> violations) {
        this.object = object;
        this.pointer = pointer;
        this.violations = violations;
    }

    List<Violation> violations() {
        return violations;
    }

    /** How many fields were there that nobody asked for. */
    int unknown() {
        int unknown = 0;
        for (var names = object.fieldNames(); names.hasNext(); ) if (!asked.contains(names.next())) unknown++;
        return unknown;
    }

    /** Takes all fields as known: the object is bound as a whole. */
    void askForAll() {
        object.fieldNames().forEachRemaining(asked::add);
    }

    void wrong(String field, String detail) {
        violations.add(new Violation(pointer + "/" + field, detail));
    }

    @Nullable
    JsonNode node(String field) {
        asked.add(field);
        var node = object.get(field);
        return node == null || node.isNull() ? null : node;
    }

    String text(String field) {
        var text = optionalText(field);
        if (text == null && node(field) == null) wrong(field, "is missing");
        return text == null ? "" : text;
    }

    @Nullable
    String optionalText(String field) {
        var node = node(field);
        if (node == null) return null;
        if (!node.isTextual()) {
            wrong(field, "expected a string, found " + JsonKind.of(node));
            return null;
        }
        var text = node.textValue();
        if (text.isBlank()) wrong(field, "is blank");
        else if (text.length() > Limits.LONGEST_TEXT)
            wrong(field, "is longer than " + Limits.LONGEST_TEXT + " characters");
        else if (text.indexOf('\0') >= 0) wrong(field, "contains a NUL character");
        return unicode(field, text);
    }

    /** The text, or a harmless one where it could not be written as UTF-8 again. */
    String unicode(String field, String text) {
        if (isUnicode(text)) return text;
        wrong(field, "contains half of a surrogate pair, which is not valid Unicode");
        return "";
    }

    /** Whether a required text is free of every fault that one may have. */
    static boolean isPlainText(String text) {
        return !text.isBlank() && text.length() <= Limits.LONGEST_TEXT && text.indexOf('\0') < 0 && isUnicode(text);
    }

    static boolean isUnicode(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) continue;
            if (!Character.isHighSurrogate(c) || ++i == text.length() || !Character.isLowSurrogate(text.charAt(i)))
                return false;
        }
        return true;
    }

    /** A short text that partners are grouped and searched by. */
    String label(String field) {
        return checkedLabel(field, text(field));
    }

    @Nullable
    String optionalLabel(String field) {
        var text = optionalText(field);
        return text == null ? null : checkedLabel(field, text);
    }

    private String checkedLabel(String field, String text) {
        if (text.length() > LONGEST_LABEL) wrong(field, "is longer than " + LONGEST_LABEL + " characters");
        return text;
    }

    String id(String field) {
        return checkedId(field, text(field), Ids.LONGEST);
    }

    /** A deal or activity id, which may be longer. */
    String compoundId(String field) {
        return checkedId(field, text(field), Ids.LONGEST_COMPOUND);
    }

    @Nullable
    String optionalId(String field) {
        var id = optionalText(field);
        return id == null ? null : checkedId(field, id, Ids.LONGEST);
    }

    private String checkedId(String field, String id, int longest) {
        if (!id.isBlank() && !Ids.isId(id, longest))
            wrong(field, "expected 1 to %d printable characters without a slash".formatted(longest));
        return id;
    }

    BigDecimal decimal(String field) {
        var decimal = optionalDecimal(field);
        if (decimal == null && node(field) == null) wrong(field, "is missing");
        return decimal == null ? BigDecimal.ZERO : decimal;
    }

    @Nullable
    BigDecimal optionalDecimal(String field) {
        var node = node(field);
        if (node == null) return null;
        if (!node.isNumber()) {
            wrong(field, "expected a number, found " + JsonKind.of(node));
            return null;
        }
        return checked(field, node.decimalValue());
    }

    BigDecimal checked(String field, BigDecimal decimal) {
        if (!Limits.isInRange(decimal)) {
            wrong(field, "is out of range (expected: at most 1e15 in size)");
            return BigDecimal.ZERO;
        }
        return decimal;
    }

    Instant instant(String field) {
        var instant = optionalInstant(field);
        if (instant == null && node(field) == null) wrong(field, "is missing");
        return instant == null ? Instant.EPOCH : instant;
    }

    @Nullable
    Instant optionalInstant(String field) {
        var text = optionalText(field);
        if (text == null) return null;
        var plain = PlainInstant.parse(text);
        if (plain != null) return plain;
        try {
            var instant = OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant();
            if (instant.isBefore(Instant.EPOCH)) wrong(field, "is before 1970-01-01T00:00:00Z");
            return instant;
        } catch (DateTimeParseException e) {
            wrong(field, "expected an RFC 3339 instant such as 2027-01-31T09:30:00Z");
            return null;
        }
    }

    LocalDate date(String field) {
        var text = text(field);
        try {
            var date = text.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(text);
            if (date.getYear() < EARLIEST_YEAR || date.getYear() > LATEST_YEAR)
                wrong(field, "expected a date in the years %d to %d".formatted(EARLIEST_YEAR, LATEST_YEAR));
            return date;
        } catch (DateTimeParseException e) {
            wrong(field, "expected a date such as 2027-01-31");
            return LocalDate.EPOCH;
        }
    }

    <E extends Enum<E>> E oneOf(String field, Class<E> type) {
        var values = type.getEnumConstants();
        var text = text(field);
        for (var value : values) if (value.name().equals(text)) return value;
        if (!text.isEmpty()) wrong(field, "expected one of " + Arrays.toString(values) + ", found " + text);
        return values[0];
    }
}
