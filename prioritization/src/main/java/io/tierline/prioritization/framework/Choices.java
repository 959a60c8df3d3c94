package io.tierline.prioritization.framework;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What an enumerated field may say: the constants' names in lower case. */
final class Choices {
    private Choices() {}

    static <E extends Enum<E>> Map<String, E> of(Class<E> type) {
        var choices = new LinkedHashMap<String, E>();
        for (E constant : type.getEnumConstants()) choices.put(constant.name().toLowerCase(Locale.ROOT), constant);
        return choices;
    }
}
