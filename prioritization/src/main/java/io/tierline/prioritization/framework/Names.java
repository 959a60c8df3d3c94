package io.tierline.prioritization.framework;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names that must differ from each other. */
final class Names {
    private final String of;
    private final Set<String> taken = new HashSet<>();

    Names(String of) {
        this.of = of;
    }

    /** The name of {@code fields}, refused when it was taken before. */
    @Nullable
    String take(Fields fields) {
        var name = fields.text("name");
        if (name != null && !taken.add(name))
            fields.refuse("name", "another %s is called '%s' already".formatted(of, name));
        return name;
    }

    boolean has(String name) {
        return taken.contains(name);
    }
}
