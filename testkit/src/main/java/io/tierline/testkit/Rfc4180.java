package io.tierline.testkit;

import java.util.ArrayList;
import java.util.List;

/**
 * A strict reader of RFC 4180: records end with CRLF, a quote within quotes is doubled, and nothing but a comma or the
 * end of the record follows a closing quote.
 */
public final class Rfc4180 {
    private final String text;
    private int at;

    private Rfc4180(String text) {
        this.text = text;
    }

    public static List<List<String>> read(String text) {
        var reader = new Rfc4180(text);
        var records = new ArrayList<List<String>>();
        while (reader.at < text.length()) records.add(reader.record());
        return records;
    }

    private List<String> record() {
        var fields = new ArrayList<String>();
        do fields.add(field());
        while (take(","));
        if (!take("\r\n")) throw new AssertionError("at " + at + ": expected a comma or CRLF in " + text);
        return fields;
    }

    private String field() {
        return take("\"") ? quoted() : plain();
    }

    private String quoted() {
        var field = new StringBuilder();
        while (true) {
            if (at >= text.length()) throw new AssertionError("a quote is not closed in " + text);
            if (take("\"\"")) field.append('"');
            else if (take("\"")) return field.toString();
            else field.append(text.charAt(at++));
        }
    }

    private String plain() {
        int from = at;
        while (at < text.length() && ",\"\r\n".indexOf(text.charAt(at)) < 0) at++;
        return text.substring(from, at);
    }

    private boolean take(String expected) {
        if (!text.startsWith(expected, at)) return false;
        at += expected.length();
        return true;
    }
}
