package io.tierline.prioritization.facts;

/**
 * The name of one last-writer-wins cell of a partner.
 *
 * @param id which attribute, activity or deal; empty for the kinds there is one of
 */
public record RegisterKey(Kind kind, String id) implements Comparable<RegisterKey> {
    public static final RegisterKey STATUS = new RegisterKey(Kind.STATUS, "");
    public static final RegisterKey NAME = new RegisterKey(Kind.NAME, "");
    public static final RegisterKey SEGMENT = new RegisterKey(Kind.SEGMENT, "");
    public static final RegisterKey REGION = new RegisterKey(Kind.REGION, "");
    public static final RegisterKey OVERLAP = new RegisterKey(Kind.OVERLAP, "");

    /** What a cell holds. The wire names are frozen: state stores keep them. */
    public enum Kind {
        STATUS("status", false, false),
        NAME("name", false, false),
        SEGMENT("segment", false, false),
        REGION("region", false, false),
        ATTRIBUTE("attribute", true, false),
        ACTIVITY("activity", true, true),
        DEAL("deal", true, true),
        OVERLAP("overlap", false, true);

        private final String wire;
        private final boolean many;
        private final boolean engagement;

        Kind(String wire, boolean many, boolean engagement) {
            this.wire = wire;
            this.many = many;
            this.engagement = engagement;
        }

        /** Whether it tells what was done with the partner, rather than who the partner is. */
        public boolean engagement() {
            return engagement;
        }
    }

    public RegisterKey {
        if (kind.many == id.isEmpty())
            throw new IllegalArgumentException(
                    "id of %s: '%s' (expected: %s)".formatted(kind.wire, id, kind.many ? "not empty" : "empty"));
    }

    public static RegisterKey attribute(String name) {
        return new RegisterKey(Kind.ATTRIBUTE, name);
    }

    public static RegisterKey activity(String id) {
        return new RegisterKey(Kind.ACTIVITY, id);
    }

    public static RegisterKey deal(String id) {
        return new RegisterKey(Kind.DEAL, id);
    }

    /** Such as {@code status} or {@code deal/D-17}; {@link #parse} reads it back. */
    public String wire() {
        return kind.many ? kind.wire + '/' + id : kind.wire;
    }

    /** @throws IllegalArgumentException if {@code wire} was not made by {@link #wire()} */
    public static RegisterKey parse(String wire) {
        int slash = wire.indexOf('/');
        String kind = slash < 0 ? wire : wire.substring(0, slash);
        String id = slash < 0 ? "" : wire.substring(slash + 1);
        for (Kind candidate : Kind.values())
            if (candidate.wire.equals(kind) && candidate.many == slash > 0) return new RegisterKey(candidate, id);
        throw new IllegalArgumentException("register key: '" + wire + "' (expected: such as status or deal/D-17)");
    }

    @Override
    public int compareTo(RegisterKey other) {
        return kind == other.kind ? id.compareTo(other.id) : kind.compareTo(other.kind);
    }
}
