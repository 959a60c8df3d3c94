package io.tierline.prioritization.facts;

/**
 * What an event made of a register.
 *
 * @param position where the event stands in its partition of the log, growing with every event; 0 when it was not read
 *     from a log
 */
public record Version(Stamp stamp, Value value, long position) {
    /** Of an event that was not read from a log. */
    public Version(Stamp stamp, Value value) {
        this(stamp, value, 0);
    }
}
