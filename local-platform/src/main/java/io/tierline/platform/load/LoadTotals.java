package io.tierline.platform.load;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of the events of a file.
 *
 * @param accepted new ones that the log has
 * @param duplicates those that were there already
 * @param rejected how many were refused
 * @param firstRejections the first of the refused
 */
public record LoadTotals(long accepted, long duplicates, long rejected, List<Rejection> firstRejections) {
    static final LoadTotals NONE = new LoadTotals(0, 0, 0, List.of());

    private static final int SHOWN = 10;

    /**
     * One event that was refused.
     *
     * @param line line in the file, from 1
     * @param id the event's id, empty if it could not be read
     * @param detail why
     */
    public record Rejection(long line, String id, String detail) {}

    public long events() {
        return accepted + duplicates + rejected;
    }

    LoadTotals plus(LoadTotals more) {
        var first = new ArrayList<>(firstRejections);
        first.addAll(more.firstRejections);
        first.sort((a, b) -> Long.compare(a.line(), b.line()));
        return new LoadTotals(
                accepted + more.accepted,
                duplicates + more.duplicates,
                rejected + more.rejected,
                List.copyOf(first.subList(0, Math.min(SHOWN, first.size()))));
    }
}
