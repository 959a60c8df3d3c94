package io.tierline.tiering.report;

import io.tierline.service.problem.Refused;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Instants that a query asks with. */
final class Instants {
    private Instants() {}

    /** @throws Refused unreadable, naming the parameter */
    static Instant of(String parameter, @Nullable String text, Instant otherwise) {
        if (text == null || text.isEmpty()) return otherwise;
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Refused.unreadable(parameter + ": expected an instant such as 2026-11-23T12:00:00Z, found " + text);
        }
    }
}
