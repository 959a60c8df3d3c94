package io.tierline.contracts.codec;

import io.tierline.contracts.topic.Ids;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The values of a plain event's fields, by the rules of {@link Fields}. A value that breaks one, or that only a full
 * parser can judge, reads as a harmless one and makes the event {@link #declined}.
 */
final class PlainFields {
    /** Of these fields there are few different texts; they are kept with what an event left behind. */
    private static final int WORDS = PlainField.SOURCE.bit
            | PlainField.KIND.bit
            | PlainField.MEMBER.bit
            | PlainField.STATUS.bit
            | PlainField.STAGE.bit
            | PlainField.CURRENCY.bit
            | PlainField.ATTRIBUTION.bit;

    private static final FrequentTexts FREQUENT_WORDS = new FrequentTexts(1_024);
    private static final FrequentTexts FREQUENT_ACCOUNTS = new FrequentTexts(16_384);

    private final byte[] json;
    private final PlainScan scan;
    private boolean declined;

    /** @param scan of these bytes, found plain */
    PlainFields(byte[] json, PlainScan scan) {
        this.json = json;
        this.scan = scan;
    }

    /** Whether another reader must say what the event is, or what is wrong with it. */
    boolean declined() {
        return declined;
    }

    void require(boolean holds) {
        if (!holds) declined = true;
    }

    /** Whatever the field says is of no use, yet must be text that can be read. */
    void ignore(PlainField field) {
        require(!scan.isText(field) || scan.isAscii(field));
    }

    boolean is(PlainField field, byte[] ascii) {
        return scan.isText(field) && Arrays.equals(json, scan.from(field), scan.to(field), ascii, 0, ascii.length);
    }

    String text(PlainField field) {
        var text = optionalText(field);
        require(text != null);
        return text == null ? "" : text;
    }

    @Nullable
    String optionalText(PlainField field) {
        if (!scan.isText(field)) {
            require(!scan.isNumber(field));
            return null;
        }
        var text = scan.isAscii(field) ? ascii(field) : Escapes.decoded(json, scan.from(field), scan.to(field));
        boolean holds = text != null && !text.isBlank() && text.length() <= Limits.LONGEST_TEXT;
        require(holds);
        return holds ? text : null;
    }

    private String ascii(PlainField field) {
        int from = scan.from(field);
        int to = scan.to(field);
        if ((field.bit & WORDS) != 0) return FREQUENT_WORDS.ascii(json, from, to);
        if (field == PlainField.ACCOUNT) return FREQUENT_ACCOUNTS.ascii(json, from, to);
        return new String(json, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** An id or source of an event. */
    String identity(PlainField field) {
        var text = text(field);
        require(Limits.isIdentity(text));
        return text;
    }

    String id(PlainField field) {
        return checkedId(text(field), Ids.LONGEST);
    }

    String compoundId(PlainField field) {
        return checkedId(text(field), Ids.LONGEST_COMPOUND);
    }

    @Nullable
    String optionalId(PlainField field) {
        var id = optionalText(field);
        return id == null ? null : checkedId(id, Ids.LONGEST);
    }

    private String checkedId(String id, int longest) {
        require(Ids.isId(id, longest));
        return id;
    }

    BigDecimal decimal(PlainField field) {
        var decimal = optionalDecimal(field);
        require(decimal != null);
        return decimal == null ? BigDecimal.ZERO : decimal;
    }

    @Nullable
    BigDecimal optionalDecimal(PlainField field) {
        if (!scan.isNumber(field)) {
            require(!scan.isText(field));
            return null;
        }
        long digits = 0;
        int scale = 0;
        int to = scan.to(field);
        for (int i = scan.from(field); i < to; i++) {
            if (json[i] == '.') scale = to - i - 1;
            else if (json[i] != '-') digits = digits * 10 + json[i] - '0';
        }
        var decimal = BigDecimal.valueOf(json[scan.from(field)] == '-' ? -digits : digits, scale);
        require(Limits.isInRange(decimal));
        return decimal;
    }

    Instant instant(PlainField field) {
        var instant = optionalInstant(field);
        require(instant != null);
        return instant == null ? Instant.EPOCH : instant;
    }

    @Nullable
    Instant optionalInstant(PlainField field) {
        if (!scan.isText(field)) {
            require(!scan.isNumber(field));
            return null;
        }
        var instant = PlainInstant.parse(json, scan.from(field), scan.to(field));
        require(instant != null);
        return instant;
    }

    <E extends Enum<E>> E oneOf(PlainField field, E[] values) {
        var text = text(field);
        for (var value : values) if (value.name().equals(text)) return value;
        require(false);
        return values[0];
    }
}
