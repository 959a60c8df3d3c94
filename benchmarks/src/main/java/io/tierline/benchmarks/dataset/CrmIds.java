package io.tierline.benchmarks.dataset;

import java.nio.charset.StandardCharsets;

/** Ids that look like a CRM's: a prefix for the kind of object, then digits and letters. */
final class CrmIds {
    private static final byte[] ALPHABET =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".getBytes(StandardCharsets.US_ASCII);
    private static final int LENGTH = 15;

    private CrmIds() {}

    /** The {@code number}th id of the objects that {@code prefix} marks. */
    static String of(String prefix, long number) {
        var id = new byte[LENGTH + 3];
        long rest = number;
        for (int at = LENGTH - 1; at >= prefix.length(); at--) {
            id[at] = ALPHABET[(int) (rest % ALPHABET.length)];
            rest /= ALPHABET.length;
        }
        for (int at = 0; at < prefix.length(); at++) id[at] = (byte) prefix.charAt(at);
        id[LENGTH] = 'A';
        id[LENGTH + 1] = 'A';
        id[LENGTH + 2] = ALPHABET[(int) (10 + number % 26)];
        return new String(id, StandardCharsets.US_ASCII);
    }
}
