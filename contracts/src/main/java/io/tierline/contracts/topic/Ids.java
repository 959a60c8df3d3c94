package io.tierline.contracts.topic;

import java.util.regex.Pattern;

/** The shapes of identifiers that every service accepts. */
public final class Ids {
    private static final Pattern PROGRAM = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    /** Longest partner, deal, activity, account or member id, in characters. */
    public static final int LONGEST = 128;

    private Ids() {}

    /** Whether {@code id} is a program id: lower-case letters, digits and dashes, 1 to 63 characters. */
    public static boolean isProgram(String id) {
        return PROGRAM.matcher(id).matches();
    }

    /** Whether {@code id} names a partner, deal, activity, account or member: 1 to 128 printable characters, no slash. */
    public static boolean isId(String id) {
        if (id.isBlank() || id.length() > LONGEST) return false;
        return id.codePoints().noneMatch(c -> c == '/' || Character.isISOControl(c) || !Character.isDefined(c));
    }
}
