package io.tierline.contracts.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A field that a plain event may have: of the event itself up to {@link #DATA}, of its data from there on. */
enum PlainField {
    SPECVERSION("specversion"),
    ID("id"),
    SOURCE("source"),
    TYPE("type"),
    SUBJECT("subject"),
    TIME("time"),
    DATACONTENTTYPE("datacontenttype"),
    PROGRAM("program"),
    DATA("data"),
    ACTIVITY_ID("activityId"),
    KIND("kind"),
    ACCOUNT("account"),
    HOURS("hours"),
    MEMBER("member"),
    NOTE("note"),
    DEAL_ID("dealId"),
    STATUS("status"),
    STAGE("stage"),
    AMOUNT("amount"),
    CURRENCY("currency"),
    SHARE("share"),
    ATTRIBUTION("attribution"),
    OPENED_AT("openedAt"),
    CLOSED_AT("closedAt"),
    ICP_ACCOUNTS("icpAccounts"),
    TARGET_ACCOUNTS("targetAccounts"),
    CUSTOMERS("customers"),
    OPPORTUNITIES("opportunities");

    private static final int SHORTEST = 2;
    private static final int LONGEST = 16;
    private static final int PLACES = 128;
    private static final @Nullable PlainField[] OF_EVENT = new PlainField[PLACES];
    private static final @Nullable PlainField[] OF_DATA = new PlainField[PLACES];

    static {
        for (var field : values()) field.enter(field.ordinal() <= DATA.ordinal() ? OF_EVENT : OF_DATA);
    }

    private final String wireName;
    private final int length;
    private final long head;
    private final long tail;

    /** The bit that stands for this field in a set of them. */
    final int bit = 1 << ordinal();

    PlainField(String wireName) {
        this.wireName = wireName;
        var ascii = Arrays.copyOf(wireName.getBytes(StandardCharsets.US_ASCII), LONGEST);
        this.length = wireName.length();
        this.head = Bytes.head(ascii, 0, length);
        this.tail = Bytes.tail(ascii, 0, length);
    }

    String wireName() {
        return wireName;
    }

    /** The field of that name in the event or in its data; null when there is none. */
    static @Nullable PlainField named(byte[] json, int from, int to, boolean inData) {
        int length = to - from;
        if (length < SHORTEST || length > LONGEST || from > json.length - Long.BYTES) return null;
        var fields = inData ? OF_DATA : OF_EVENT;
        long head = Bytes.head(json, from, length);
        long tail = Bytes.tail(json, from, length);
        int place = place(head, tail);
        for (var field = fields[place]; field != null; field = fields[place]) {
            if (field.head == head && field.tail == tail && field.length == length) return field;
            place = place + 1 & PLACES - 1;
        }
        return null;
    }

    private void enter(@Nullable PlainField[] fields) {
        int place = place(head, tail);
        while (fields[place] != null) place = place + 1 & PLACES - 1;
        fields[place] = this;
    }

    private static int place(long head, long tail) {
        return (int) ((head ^ tail) * Bytes.MIX >>> 32) & PLACES - 1;
    }
}
