package io.tierline.capacity.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** 32 random bytes that open a calendar. They are told once; only their digest is kept, and nothing prints them. */
final class Secret {
    private static final int BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    static Secret make() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }

    static Secret of(String text) {
        return new Secret(text);
    }

    /** For the one answer that tells it. */
    String path() {
        return "/api/calendars/" + text + ".ics";
    }

    /** SHA-256, hex. */
    String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Takes as long for a wrong one as for the right one. */
    boolean opens(String storedDigest) {
        return MessageDigest.isEqual(
                digest().getBytes(StandardCharsets.US_ASCII), storedDigest.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
