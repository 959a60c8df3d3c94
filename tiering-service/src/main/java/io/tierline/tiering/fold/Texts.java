package io.tierline.tiering.fold;

import io.tierline.prioritization.framework.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts that people write. */
public final class Texts {
    private Texts() {}

    /** The text without blanks around it; what is wrong with it goes to {@code errors}. */
    public static String required(String pointer, @Nullable String text, int longest, List<Violation> errors) {
        var stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty()) errors.add(new Violation(pointer, "is missing or blank"));
        else if (stripped.length() > longest)
            errors.add(new Violation(
                    pointer, "expected at most %d characters, found %d".formatted(longest, stripped.length())));
        else if (stripped.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t'))
            errors.add(new Violation(pointer, "has control characters"));
        return stripped;
    }
}
