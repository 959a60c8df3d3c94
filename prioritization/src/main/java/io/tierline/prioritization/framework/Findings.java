package io.tierline.prioritization.framework;

import java.util.ArrayList;
import java.util.List;

/** The broken rules found so far; past a bound more of them would help nobody. */
final class Findings {
    private static final int MOST = 200;

    private final List<Violation> errors = new ArrayList<>();
    private final List<Violation> warnings = new ArrayList<>();

    void refuse(String pointer, String detail) {
        if (errors.size() < MOST) errors.add(new Violation(pointer, detail));
    }

    void warn(String pointer, String detail) {
        if (warnings.size() < MOST) warnings.add(new Violation(pointer, detail));
    }

    boolean clean() {
        return errors.isEmpty();
    }

    List<Violation> errors() {
        return errors;
    }

    List<Violation> warnings() {
        return warnings;
    }
}
