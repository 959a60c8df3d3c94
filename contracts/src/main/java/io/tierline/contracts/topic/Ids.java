package io.tierline.contracts.topic;

/** The shapes of identifiers that every service accepts. */
public final class Ids {
    /** Longest program id, in characters. */
    public static final int LONGEST_PROGRAM = 63;
    /** Longest partner, account or member id, and kind of activity, in characters. */
    public static final int LONGEST = 128;
    /** Longest deal or activity id, in characters: systems build them from several of the others. */
    public static final int LONGEST_COMPOUND = 256;

    private Ids() {}

    /** Whether {@code id} is a program id: lower-case letters, digits and dashes, 1 to 63 characters. */
    public static boolean isProgram(String id) {
        if (id.isEmpty() || id.length() > LONGEST_PROGRAM || id.charAt(0) == '-') return false;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-') return false;
        }
        return true;
    }

    /** Whether {@code id} names a partner, account, member or kind: 1 to 128 printable characters, no slash. */
    public static boolean isId(String id) {
        return isId(id, LONGEST);
    }

    /** Whether {@code id} has 1 to {@code longest} printable characters and no slash. */
    public static boolean isId(String id, int longest) {
        if (id.isBlank() || id.length() > longest) return false;
        int c;
        for (int i = 0; i < id.length(); i += Character.charCount(c)) {
            c = id.codePointAt(i);
            boolean isPlain = c >= ' ' && c < 0x7f && c != '/';
            if (!isPlain && (c == '/' || Character.isISOControl(c) || !Character.isDefined(c))) return false;
        }
        return true;
    }
}
