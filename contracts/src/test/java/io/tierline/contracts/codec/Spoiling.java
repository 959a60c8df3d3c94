package io.tierline.contracts.codec;

import io.tierline.contracts.Gen.Source;
import io.tierline.contracts.codec.Draft.Member;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Ways in which an event can be unusual or wrong. */
final class Spoiling {
    private static final List<String> ODD = List.of(
            "null",
            "true",
            "\"\"",
            "\"  \"",
            "\"\u2003\"",
            "\"a/b\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\ud83d\\ude00\"",
            "\"\\uD83Dx\"",
            "\"\uFFFD\"",
            "\"\\ufffd\"",
            "\"\\x\"",
            "\"\\u12g4\"",
            "\"\\u\"",
            "\"tab\there\"",
            "\"\u007f\"",
            "\"\u0080\"",
            "\"\uFEFF\"",
            "\"\u0378\"",
            "\"NaN\"",
            "NaN",
            "Infinity",
            "-Infinity",
            "0",
            "-0",
            "-0.0",
            "-1",
            "007",
            "1.",
            ".5",
            "+1",
            "1e2",
            "1E-2",
            "1e400",
            "1e999999999",
            "0.0000000000000000000000000000001",
            "1000000000000000",
            "1000000000000000.1",
            "-1000000000000000",
            "1000000000000001",
            "999999999999999999",
            "1234567890123456789",
            "24.01",
            "24.000",
            "1.0",
            "0.00",
            "[]",
            "{}",
            "{\"a\":1}",
            "[[[[[[[[]]]]]]]]",
            "'x'",
            "\"0000-01-01T00:00:00Z\"",
            "\"1969-12-31T23:59:59Z\"",
            "\"1970-01-01T00:00:00Z\"",
            "\"9999-12-31T23:59:59Z\"",
            "\"+10000-01-01T00:00:00Z\"",
            "\"2027-01-31T12:05:00Z\"",
            "\"2027-01-31T12:05:00.000000001Z\"",
            "\"2026-02-29T00:00:00Z\"",
            "\"2024-02-29T00:00:00Z\"",
            "\"2100-02-29T00:00:00Z\"",
            "\"2026-04-31T00:00:00Z\"",
            "\"2026-12-01T24:00:00Z\"",
            "\"2026-12-01T23:59:60Z\"",
            "\"2026-12-01T09:00Z\"",
            "\"2026-12-01t09:00:00z\"",
            "\"2026-12-01T09:00:00+01:00\"",
            "\"2026-12-01T09:00:00.Z\"",
            "\"2026-12-01T09:00:00.1234567891Z\"",
            "\"2026-12-01T09:00:00,5Z\"",
            "\"2026-1-01T09:00:00Z\"",
            "\"2026-13-01T09:00:00Z\"",
            "\"2026-00-10T09:00:00Z\"",
            "\"2026-12-00T09:00:00Z\"",
            "\"２０２６-12-01T09:00:00Z\"",
            "\"open\"",
            "\"OPEN\"",
            "\"EUR\"",
            "\"EURO\"",
            "\"eur\"",
            "\"apac\"",
            "\"emea\"",
            "\"tierline.time.logged\"",
            "\"tierline.none\"",
            "\"2.0\"");

    private Spoiling() {}

    static byte[] spoilt(Source draw) {
        return spoil(Draft.of(draw), draw);
    }

    /** Up to three faults in what was fit to be read. */
    static byte[] spoil(Draft draft, Source draw) {
        for (int left = draw.between(1, 2); left > 0; left--) draft = spoilt(draft, draw);
        var json = draft.bytes();
        return draw.chance(0.4) ? flipped(json, draw) : json;
    }

    private static Draft spoilt(Draft draft, Source draw) {
        boolean inData = draw.chance(0.6) && !draft.data().isEmpty();
        var members = new ArrayList<>(inData ? draft.data() : draft.envelope());
        int at = draw.between(0, members.size() - 1);
        var name = members.get(at).name();
        switch (draw.between(0, 6)) {
            case 0 -> members.remove(at);
            case 1 -> members.add(draw.between(0, members.size()), members.get(at));
            case 2 ->
                members.add(new Member(draw.oneOf("owner", "traceparent", "kind", "Kind", "ki\\u006ed"), odd(draw)));
            case 3 ->
                members.set(at, new Member(name, Draft.quoted("x".repeat(draw.oneOf(128, 129, 256, 257, 512, 513)))));
            case 4 ->
                members.set(at, new Member(name, Draft.quoted("é".repeat(draw.oneOf(128, 171, 256, 257, 4000, 4001)))));
            default -> members.set(at, new Member(name, odd(draw)));
        }
        return inData
                ? new Draft(draft.envelope(), members, draft.spaced())
                : new Draft(members, draft.data(), draft.spaced());
    }

    private static String odd(Source draw) {
        return ODD.get(draw.between(0, ODD.size() - 1));
    }

    private static byte[] flipped(byte[] json, Source draw) {
        int at = draw.between(0, json.length - 1);
        return switch (draw.between(0, 5)) {
            case 0 -> Arrays.copyOf(json, at);
            case 1 -> joined(json, draw.oneOf(" ", "{}", "x", "\0", "}", ",").getBytes(StandardCharsets.UTF_8));
            case 2 -> joined(draw.oneOf("\uFEFF", " \n", "[").getBytes(StandardCharsets.UTF_8), json);
            case 3 ->
                new String(json, StandardCharsets.UTF_8)
                        .getBytes(draw.oneOf(
                                StandardCharsets.UTF_16LE, StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1));
            default -> {
                int odd =
                        draw.oneOf(draw.between(0, 255), (int) '"', (int) '\\', 0x80, 0xED, 0xC0, (int) '0', (int) ' ');
                json[at] = (byte) odd;
                yield json;
            }
        };
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }
}
