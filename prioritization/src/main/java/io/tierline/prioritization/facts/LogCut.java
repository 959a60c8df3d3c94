package io.tierline.prioritization.facts;

/**
 * How far the log had been read: what stands at or behind these positions was not known yet.
 *
 * @param roster below it, everything about who the partner is
 * @param engagements below it, everything that was done with the partner
 */
public record LogCut(long roster, long engagements) {
    /** Everything that is known now. */
    public static final LogCut NOW = new LogCut(Long.MAX_VALUE, Long.MAX_VALUE);

    /** The position below which versions of such a register were known. */
    public long below(RegisterKey.Kind kind) {
        return kind.engagement() ? engagements : roster;
    }
}
