package io.tierline.partner.deadletter;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as the API shows it.
 *
 * @param state waiting, refused or retried
 * @param at when it was found dead
 * @param encoding text, or base64 where the content is no text
 */
@Schema(name = "DeadLetter")
record LetterView(
        String id,
        String state,
        String reason,
        String topic,
        int partition,
        long offset,
        Instant at,
        @Nullable String key,
        @Nullable String event,
        String encoding) {
    private static final String TEXT = "text";

    static LetterView of(DeadLetter letter) {
        var text = letter.value == null ? null : text(letter.value);
        boolean isText = letter.value == null || text != null;
        return new LetterView(
                letter.id,
                letter.state,
                letter.reason,
                letter.topic,
                letter.partition,
                letter.offset,
                letter.at,
                letter.key == null ? null : new String(letter.key, StandardCharsets.UTF_8),
                isText ? text : Base64.getEncoder().encodeToString(letter.value),
                isText ? TEXT : "base64");
    }

    private static @Nullable String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
