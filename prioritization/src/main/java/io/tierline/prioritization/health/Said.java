package io.tierline.prioritization.health;

import java.util.Locale;

/** Sentences with numbers in them, the same on every machine. */
final class Said {
    private Said() {}

    static String of(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
