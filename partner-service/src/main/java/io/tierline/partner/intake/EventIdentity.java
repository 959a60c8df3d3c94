package io.tierline.partner.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * What makes two events the same, and what makes them say the same, as digests of 128 bits (the first half of a
 * SHA-256), so that no sender can make two differ in one and agree in the other.
 *
 * @param key of program, source and id
 * @param body of the event as this service writes it
 */
public record EventIdentity(UUID key, UUID body) {

    /** @param canonical the event as {@code CloudEvents.write} writes it */
    public static EventIdentity of(String program, String source, String id, byte[] canonical) {
        var digest = sha256();
        digest.update(program.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(source.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        var key = half(digest.digest(id.getBytes(StandardCharsets.UTF_8)));
        return new EventIdentity(key, half(digest.digest(canonical)));
    }

    private static UUID half(byte[] digest) {
        var bytes = ByteBuffer.wrap(digest);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
