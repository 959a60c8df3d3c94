package io.tierline.chaos.log;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** The first 64 bits of SHA-256 over a record's key and value: tells records apart, in little room. */
public record Fingerprint(long bits) {
    private static final ThreadLocal<MessageDigest> SHA = ThreadLocal.withInitial(Fingerprint::sha256);

    /** Null and empty differ, and so do the same bytes parted otherwise. */
    public static Fingerprint of(byte @Nullable [] key, byte @Nullable [] value) {
        var sha = SHA.get();
        add(sha, key);
        add(sha, value);
        return new Fingerprint(ByteBuffer.wrap(sha.digest()).getLong());
    }

    private static void add(MessageDigest sha, byte @Nullable [] bytes) {
        sha.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(bytes == null ? -1 : bytes.length)
                .flip());
        if (bytes != null) sha.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
