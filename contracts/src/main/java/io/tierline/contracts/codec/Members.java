package io.tierline.contracts.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** JSON pulled member by member by who knows what comes; whatever is not plainly as expected is {@link Declined}. */
final class Members {
    private static final FrequentTexts WORDS = new FrequentTexts(4_096);

    /** That the full reader must decide. It carries nothing, and is no fault. */
    static final class Declined extends Exception {
        private static final Declined IT = new Declined();

        private Declined() {
            super("left to the full reader", null, false, false);
        }
    }

    /** Pulls one element of an array. */
    @FunctionalInterface
    interface Element<T> {
        T pull(Members json) throws IOException, Declined;
    }

    private final JsonParser json;
    /** Of the object that ended last. */
    private int members;

    /** Members said twice are found by counting, which takes less than to remember every name. */
    Members(JsonParser json) {
        this.json = json.disable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    }

    static Declined declined() {
        return Declined.IT;
    }

    /** What a member was said to be; declined when it was not there. */
    static <T> T required(@Nullable T said) throws Declined {
        if (said == null) throw declined();
        return said;
    }

    /**
     * Declined unless each member of the object that has just ended was said once.
     *
     * @param values of all that it may have, null for those it has not
     */
    void eachOnce(@Nullable Object... values) throws Declined {
        int there = 0;
        for (var value : values) if (value != null) there++;
        if (there != members) throw declined();
    }

    /** Enters the object that comes next. */
    void open() throws IOException, Declined {
        expect(json.nextToken(), JsonToken.START_OBJECT);
    }

    /** The name of the next member, whose value must be pulled; null at the end of the object. */
    @Nullable
    String next() throws IOException, Declined {
        int before = json.getParsingContext().getEntryCount();
        var token = json.nextToken();
        if (token == JsonToken.END_OBJECT) {
            members = before;
            return null;
        }
        expect(token, JsonToken.FIELD_NAME);
        return json.currentName();
    }

    void end() throws IOException, Declined {
        if (json.nextToken() != null) throw declined();
    }

    String text() throws IOException, Declined {
        expect(json.nextToken(), JsonToken.VALUE_STRING);
        return json.getText();
    }

    /** A text that many events have in common. */
    String word() throws IOException, Declined {
        expect(json.nextToken(), JsonToken.VALUE_STRING);
        return WORDS.text(json.getTextCharacters(), json.getTextOffset(), json.getTextLength());
    }

    /** As the full reader has it, which knows no zero below zero. */
    double number() throws IOException, Declined {
        var token = json.nextToken();
        if (token != JsonToken.VALUE_NUMBER_INT) expect(token, JsonToken.VALUE_NUMBER_FLOAT);
        return json.getDoubleValue() + 0.0;
    }

    int whole() throws IOException, Declined {
        expect(json.nextToken(), JsonToken.VALUE_NUMBER_INT);
        return json.getIntValue();
    }

    boolean truth() throws IOException, Declined {
        var token = json.nextToken();
        if (token != JsonToken.VALUE_TRUE) expect(token, JsonToken.VALUE_FALSE);
        return token == JsonToken.VALUE_TRUE;
    }

    Instant instant() throws IOException, Declined {
        return required(PlainInstant.parse(text()));
    }

    <T> List<T> list(Element<T> element) throws IOException, Declined {
        expect(json.nextToken(), JsonToken.START_ARRAY);
        var list = new ArrayList<T>();
        while (json.nextToken() == JsonToken.START_OBJECT) list.add(element.pull(this));
        expect(json.currentToken(), JsonToken.END_ARRAY);
        return list;
    }

    /** Whole numbers by name. */
    TreeMap<String, Long> wholes() throws IOException, Declined {
        open();
        var wholes = new TreeMap<String, Long>();
        for (var name = next(); name != null; name = next()) {
            expect(json.nextToken(), JsonToken.VALUE_NUMBER_INT);
            if (wholes.put(name, json.getLongValue()) != null) throw declined();
        }
        return wholes;
    }

    private static void expect(@Nullable JsonToken found, JsonToken expected) throws Declined {
        if (found != expected) throw declined();
    }
}
