package io.tierline.prioritization.framework;

/** RFC 6901 JSON pointers. */
final class Pointers {
    private static final int LONGEST = 128;

    private Pointers() {}

    /** {@code parent/token}, the token escaped and cut to a readable length. */
    static String child(String parent, String token) {
        return parent + '/' + cut(token).replace("~", "~0").replace("/", "~1");
    }

    static String child(String parent, int index) {
        return parent + '/' + index;
    }

    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
