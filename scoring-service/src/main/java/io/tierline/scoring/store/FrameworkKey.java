package io.tierline.scoring.store;

/** The keys of framework documents in the store: {@code program} for the latest, {@code program/version} for each. */
final class FrameworkKey {
    private FrameworkKey() {}

    static String latest(String program) {
        return program;
    }

    /** Ten digits, so that versions stand in their order. */
    static String version(String program, int version) {
        return "%s/%010d".formatted(program, version);
    }

    /** Before every version. */
    static String first(String program) {
        return program + '/';
    }

    /** After every version; no key of another program comes in between. */
    static String after(String program) {
        return program + '/' + (char) ('9' + 1);
    }
}
