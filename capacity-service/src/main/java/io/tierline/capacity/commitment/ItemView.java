package io.tierline.capacity.commitment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Periods of a commitment that were missed one after the other, as callers read it.
 *
 * @param from first day of the first period missed
 * @param to last day of the last one
 * @param inARow how many
 * @param severity low, medium or high
 * @param owner who answers for it: who holds most of the partner's hours now, or, once closed, held them then
 * @param how met, corrected or lapsed; null while open
 * @param activity the one that met it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ItemView(
        String item,
        String partner,
        String name,
        String tier,
        String commitment,
        String kind,
        LocalDate from,
        LocalDate to,
        int inARow,
        String severity,
        @Nullable String owner,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String how,
        @Nullable String activity) {}
