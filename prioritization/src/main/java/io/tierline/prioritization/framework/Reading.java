package io.tierline.prioritization.framework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document turned out to be.
 *
 * @param framework null exactly when there are errors
 * @param errors every broken rule
 * @param warnings what is allowed but seldom meant
 */
public record Reading(@Nullable Framework framework, List<Violation> errors, List<Violation> warnings) {
    public Reading {
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
        if ((framework == null) == errors.isEmpty())
            throw new IllegalArgumentException("a reading has either a framework or errors");
    }
}
