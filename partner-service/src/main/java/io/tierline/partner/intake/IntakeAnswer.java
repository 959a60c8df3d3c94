package io.tierline.partner.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of the events of one request.
 *
 * @param accepted stand in the log
 * @param duplicates stood there already, with the same content
 * @param rejected the first of those that were not taken
 * @param rejectedTotal how many were not taken
 * @param unknownFields data fields that nobody knows, left out of accepted events
 */
@Schema(name = "IntakeAnswer")
record IntakeAnswer(long accepted, long duplicates, List<Rejected> rejected, long rejectedTotal, long unknownFields) {

    /**
     * An event that was not taken.
     *
     * @param line of the stream, or place in the batch, from 1
     * @param id null where none can be read
     */
    @Schema(name = "RejectedEvent")
    record Rejected(long line, @Nullable String id, String detail) {
        Rejected {
            detail = new String(detail.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        }
    }
}
