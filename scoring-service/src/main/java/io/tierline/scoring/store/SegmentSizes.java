package io.tierline.scoring.store;

import java.util.Arrays;

/** How many bytes each segment of a changelog takes. Segments are numbered one by one, and the old ones go first. */
final class SegmentSizes {
    private int[] sizes = new int[16];
    /** The number of the segment whose size stands at index 0. */
    private long base = 1;
    /** Index of the first segment there is. */
    private int start;
    /** Index behind the last one. */
    private int end;

    private long total;

    long total() {
        return total;
    }

    /** The lowest number there is, or one more than any there was. */
    long lowest() {
        return base + start;
    }

    /** Whether there is such a segment. */
    boolean has(long number) {
        long at = number - base;
        return at >= start && at < end && sizes[(int) at] > 0;
    }

    void put(long number, int size) {
        if (start == end) {
            base = number;
            start = 0;
            end = 0;
        }
        if (number < base) moveUp(base - number);
        int at = Math.toIntExact(number - base);
        if (at >= sizes.length) sizes = Arrays.copyOf(sizes, Math.max(sizes.length * 2, at + 1));
        start = Math.min(start, at);
        end = Math.max(end, at + 1);
        total += size - sizes[at];
        sizes[at] = size;
    }

    private void moveUp(long places) {
        int by = Math.toIntExact(places);
        int[] longer = new int[Math.max(sizes.length, end + by)];
        System.arraycopy(sizes, 0, longer, by, end);
        sizes = longer;
        base -= by;
        start += by;
        end += by;
    }

    /** There is no such segment any more. */
    void remove(long number) {
        if (!has(number)) return;
        int at = (int) (number - base);
        total -= sizes[at];
        sizes[at] = 0;
        while (start < end && sizes[start] == 0) start++;
        if (start > sizes.length / 2) moveDown();
    }

    private void moveDown() {
        System.arraycopy(sizes, start, sizes, 0, end - start);
        Arrays.fill(sizes, end - start, end, 0);
        base += start;
        end -= start;
        start = 0;
    }
}
