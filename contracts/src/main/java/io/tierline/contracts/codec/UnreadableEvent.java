package io.tierline.contracts.codec;

import io.tierline.prioritization.framework.Violation;
import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** An event that cannot be read, with every field that is wrong and why. */
public final class UnreadableEvent extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    UnreadableEvent(List<Violation> violations) {
        super(violations.stream()
                .map(v -> v.pointer().isEmpty() ? v.detail() : v.pointer() + ": " + v.detail())
                .collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    static UnreadableEvent because(String pointer, String detail) {
        return new UnreadableEvent(List.of(new Violation(pointer, detail)));
    }

    /** What is wrong, each with the JSON pointer of its field. Never empty. */
    public List<Violation> violations() {
        return violations;
    }
}
