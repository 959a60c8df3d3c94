package io.tierline.contracts.codec;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The one way to write a JSON value, so that everybody gets the same digest over it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785, JSON Canonicalization Scheme</a>
 */
public final class CanonicalJson {
    private static final long LARGEST_EXACT = 1L << 53;

    private CanonicalJson() {}

    /** A value that is canonical JSON already, as when it has to be said more than once. */
    public record Written(String json) {}

    /**
     * Writes objects (maps), arrays (lists), texts, numbers (double, int, long), booleans, null and what
     * is {@link Written}.
     *
     * @throws IllegalArgumentException for anything else, and for numbers that JSON cannot say
     */
    public static String of(@Nullable Object value) {
        var out = new StringBuilder(2_048);
        write(value, out);
        return out.toString();
    }

    static void write(@Nullable Object value, StringBuilder out) {
        switch (value) {
            case null -> out.append("null");
            case String text -> text(text, out);
            case Written written -> out.append(written.json());
            case Boolean truth -> out.append(truth.booleanValue());
            case Integer number -> out.append(number.intValue());
            case Long number -> whole(number, out);
            case Double number -> number(number, out);
            case Map<?, ?> object -> object(object, out);
            case List<?> array -> array(array, out);
            default -> throw new IllegalArgumentException(value.getClass() + " has no canonical JSON");
        }
    }

    /** Names ascend by their UTF-16 code units, which is how Java compares texts. */
    private static void object(Map<?, ?> object, StringBuilder out) {
        out.append('{');
        for (var fields = inOrder(object).entrySet().iterator(); fields.hasNext(); comma(fields, out)) {
            var field = fields.next();
            text((String) field.getKey(), out);
            out.append(':');
            write(field.getValue(), out);
        }
        out.append('}');
    }

    private static Map<?, ?> inOrder(Map<?, ?> object) {
        var before = "";
        for (var name : object.keySet()) {
            if (before.compareTo((String) name) > 0) return new TreeMap<Object, @Nullable Object>(object);
            before = (String) name;
        }
        return object;
    }

    private static void array(List<?> array, StringBuilder out) {
        out.append('[');
        for (var elements = array.iterator(); elements.hasNext(); comma(elements, out)) write(elements.next(), out);
        out.append(']');
    }

    private static void comma(Iterator<?> left, StringBuilder out) {
        if (left.hasNext()) out.append(',');
    }

    private static void text(String text, StringBuilder out) {
        out.append('"');
        if (isPlain(text)) out.append(text);
        else escaped(text, out);
        out.append('"');
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') return false;
        }
        return true;
    }

    private static void escaped(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') out.append("\\u00").append(c < 16 ? "0" : "1").append(Character.forDigit(c & 15, 16));
                    else out.append(c);
                }
            }
        }
    }

    private static void whole(long number, StringBuilder out) {
        if (Math.abs(number) <= LARGEST_EXACT) out.append(number);
        else number(number, out);
    }

    /** As ECMAScript writes numbers: the shortest digits that name the double, plain from 1e-6 up to below 1e21. */
    private static void number(double number, StringBuilder out) {
        if (!Double.isFinite(number)) throw new IllegalArgumentException(number + " cannot be said in JSON");
        if (number == 0) {
            out.append('0');
            return;
        }
        if (number == Math.rint(number) && Math.abs(number) <= LARGEST_EXACT) {
            out.append((long) number);
            return;
        }
        var plain = Double.toString(number);
        if (plain.indexOf('E') < 0) {
            out.append(plain);
            return;
        }
        var decimal = shortest(number, plain);
        if (decimal.signum() < 0) out.append('-');
        var digits = decimal.unscaledValue().abs().toString();
        int point = digits.length() - decimal.scale();
        if (point > 21 || point <= -6) exponential(digits, point - 1, out);
        else if (point <= 0) out.append("0.").repeat('0', -point).append(digits);
        else if (point >= digits.length()) out.append(digits).repeat('0', point - digits.length());
        else out.append(digits, 0, point).append('.').append(digits, point, digits.length());
    }

    /** Java gives two digits where one is enough to name the smallest of doubles. */
    private static BigDecimal shortest(double number, String plain) {
        if (Math.abs(number) < Double.MIN_NORMAL) {
            var oneDigit = new BigDecimal(number, new MathContext(1));
            if (oneDigit.doubleValue() == number) return oneDigit;
        }
        return new BigDecimal(plain).stripTrailingZeros();
    }

    private static void exponential(String digits, int exponent, StringBuilder out) {
        out.append(digits.charAt(0));
        if (digits.length() > 1) out.append('.').append(digits, 1, digits.length());
        out.append('e').append(exponent < 0 ? "" : "+").append(exponent);
    }
}
