package io.tierline.prioritization.framework;

import java.util.Locale;
import java.util.regex.Pattern;

/** The attributes that tell how big a partner is, by their names. */
public final class SizeAttributes {
    private static final Pattern SIZE =
            Pattern.compile(".*(headcount|employee|revenue|turnover|(partner|company|firm|team)size).*|size");

    private SizeAttributes() {}

    public static boolean include(String name) {
        return SIZE.matcher(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))
                .matches();
    }
}
