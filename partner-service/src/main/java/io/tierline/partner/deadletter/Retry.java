package io.tierline.partner.deadletter;

import io.tierline.contracts.codec.UnreadableEvent;
import io.tierline.partner.intake.CheckedEvent;
import io.tierline.prioritization.framework.Violation;
import io.tierline.service.problem.Refused;
import io.tierline.service.projection.Command;
import io.tierline.service.projection.Decision;
import io.tierline.service.projection.LogEntry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sends a dead letter again, as it is or mended. The event that is appended names the letter in a header, so that the
 * log says what became of it.
 *
 * @param mended the event to send instead; null for the one in the letter
 */
public record Retry(String id, String program, byte @Nullable [] mended, Instant now) implements Command<String> {
    private static final String RETRY_OF = "retry-of";

    /** The letter that a record is the retry of. */
    public static Optional<String> letterOf(LogEntry entry) {
        return Optional.ofNullable(entry.record().headers().lastHeader(RETRY_OF))
                .filter(header -> header.value() != null)
                .map(header -> new String(header.value(), StandardCharsets.UTF_8).replace("\0", ""));
    }

    @Override
    public Decision<String> decide(Connection tables) throws SQLException {
        var letter = LetterTable.find(tables, id);
        if (letter == null) throw Refused.notFound("There is no dead letter " + id + ".");
        return switch (letter.state()) {
            case refused -> send(letter);
            case retried -> throw Refused.conflict("It was sent again before.");
            case waiting ->
                throw Refused.conflict(
                        "It is applied by itself when partner " + letter.partner() + " is registered; register it.");
            case found -> throw Refused.notFound("There is no dead letter " + id + ".");
        };
    }

    private Decision<String> send(LetterTable.Stored letter) {
        byte[] json = mended != null ? mended : letter.value();
        if (json == null) throw Refused.invalid(List.of(new Violation("", "it has no content; send the mended event")));
        try {
            var record = CheckedEvent.of(json, program, now).record();
            record.headers().add(RETRY_OF, id.getBytes(StandardCharsets.UTF_8));
            return new Decision<>(List.of(record), id);
        } catch (UnreadableEvent e) {
            throw Refused.invalid(e.violations());
        } catch (CheckedEvent.Unfit e) {
            throw Refused.invalid(List.of(new Violation("", String.valueOf(e.getMessage()))));
        }
    }
}
