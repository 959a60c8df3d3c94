package io.tierline.contracts.topic;

import java.util.regex.Pattern;

/** The shapes of identifiers that every service accepts. */
public final class Ids {
    private static final Pattern PROGRAM = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    /** Longest partner, account or member id, and kind of activity, in characters. */
    public static final int LONGEST = 128;
    /** Longest deal or activity id, in characters: systems build them from several of the others. */
    public static final int LONGEST_COMPOUND = 256;

    private Ids() {}

    /** Whether {@code id} is a program id: lower-case letters, digits and dashes, 1 to 63 characters. */
    public static boolean isProgram(String id) {
        return PROGRAM.matcher(id).matches();
    }

    /** Whether {@code id} names a partner, account, member or kind: 1 to 128 printable characters, no slash. */
    public static boolean isId(String id) {
        return isId(id, LONGEST);
    }

    /** Whether {@code id} has 1 to {@code longest} printable characters and no slash. */
    public static boolean isId(String id, int longest) {
        if (id.isBlank() || id.length() > longest) return false;
        return id.codePoints().noneMatch(c -> c == '/' || Character.isISOControl(c) || !Character.isDefined(c));
    }
}
