package io.tierline.contracts.codec;

import org.jspecify.annotations.Nullable;

/**
 * Finds the fields of one event in its bytes: an object of known fields, each at most once, whose values are strings,
 * plain numbers and null, with such an object in {@code data}. Every text that it takes is JSON; of what is JSON it
 * leaves all that is unusual to a full parser.
 */
final class PlainScan {
    private static final int FIELDS = PlainField.values().length;
    /** So that the digits of a number fit a long. */
    private static final int MOST_DIGITS = 18;

    private final byte[] json;
    private final int[] from = new int[FIELDS];
    private final int[] to = new int[FIELDS];
    private int at;
    private int seen;
    private int texts;
    private int numbers;
    private int ascii;

    PlainScan(byte[] json) {
        this.json = json;
    }

    /** False when the bytes are not a plain event; then nothing else may be asked. */
    boolean isPlain() {
        if (!object(false)) return false;
        skipBlanks();
        return at == json.length;
    }

    /** Whether no other fields were there, even with null, than these. */
    boolean hasOnly(int fields) {
        return (seen & ~fields) == 0;
    }

    boolean has(PlainField field) {
        return (seen & field.bit) != 0;
    }

    boolean isText(PlainField field) {
        return (texts & field.bit) != 0;
    }

    boolean isNumber(PlainField field) {
        return (numbers & field.bit) != 0;
    }

    /** Whether the text stands in the bytes as it is: all ASCII, nothing escaped. */
    boolean isAscii(PlainField field) {
        return (ascii & field.bit) != 0;
    }

    /** The first byte of the field's value, of a text without its quotes. */
    int from(PlainField field) {
        return from[field.ordinal()];
    }

    /** The first byte after the field's value. */
    int to(PlainField field) {
        return to[field.ordinal()];
    }

    private boolean object(boolean inData) {
        if (!take('{')) return false;
        if (take('}')) return true;
        do {
            var field = name(inData);
            if (field == null || has(field) || !take(':')) return false;
            seen |= field.bit;
            skipBlanks();
            if (!value(field)) return false;
        } while (take(','));
        return take('}');
    }

    private @Nullable PlainField name(boolean inData) {
        if (!take('"')) return null;
        int start = at;
        int end = Bytes.unusual(json, start);
        if (end == json.length || json[end] != '"') return null;
        at = end + 1;
        return PlainField.named(json, start, end, inData);
    }

    private boolean value(PlainField field) {
        if (at == json.length) return false;
        if (field == PlainField.DATA) return object(true);
        return switch (json[at]) {
            case '"' -> text(field);
            case 'n' -> takeNull();
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number(field);
            default -> false;
        };
    }

    private boolean text(PlainField field) {
        int start = ++at;
        boolean asItIs = true;
        int i = Bytes.unusual(json, start);
        for (; i < json.length && json[i] != '"'; i = Bytes.unusual(json, i)) {
            if (json[i] >= 0 && json[i] < ' ') return false;
            asItIs = false;
            i += json[i] == '\\' ? 2 : 1;
        }
        if (i >= json.length) return false;
        at = i;
        mark(field, start);
        texts |= field.bit;
        if (asItIs) ascii |= field.bit;
        at++;
        return true;
    }

    private boolean number(PlainField field) {
        int start = at;
        if (json[at] == '-') at++;
        int whole = digits();
        if (whole == 0 || whole > 1 && json[at - whole] == '0') return false;
        int decimals = 0;
        if (at < json.length && json[at] == '.') {
            at++;
            decimals = digits();
            if (decimals == 0) return false;
        }
        numbers |= field.bit;
        mark(field, start);
        return whole + decimals <= MOST_DIGITS;
    }

    private int digits() {
        int start = at;
        while (at < json.length && json[at] >= '0' && json[at] <= '9') at++;
        return at - start;
    }

    private boolean takeNull() {
        boolean isNull = json.length - at >= 4 && json[at + 1] == 'u' && json[at + 2] == 'l' && json[at + 3] == 'l';
        at += 4;
        return isNull;
    }

    private void mark(PlainField field, int start) {
        from[field.ordinal()] = start;
        to[field.ordinal()] = at;
    }

    private boolean take(char c) {
        if (at == json.length || json[at] != c) {
            skipBlanks();
            if (at == json.length || json[at] != c) return false;
        }
        at++;
        return true;
    }

    private void skipBlanks() {
        while (at < json.length && isBlank(json[at])) at++;
    }

    private static boolean isBlank(byte c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }
}
