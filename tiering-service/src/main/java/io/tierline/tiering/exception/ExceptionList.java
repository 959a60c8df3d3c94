package io.tierline.tiering.exception;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of exceptions, the newest first, and how many there may be.
 *
 * @param inForce how many are in force
 * @param mayBe how many may be in force at a time
 * @param partners on the roster
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExceptionList(
        String label,
        int inForce,
        int mayBe,
        int partners,
        List<ExceptionView> items,
        @Nullable String next) {}
