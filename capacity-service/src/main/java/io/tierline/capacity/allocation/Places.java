package io.tierline.capacity.allocation;

import io.tierline.service.problem.Refused;

/** Places in the log of plans, as cursors name them: the position of a plan, and a partner after a slash. */
final class Places {
    static final String BETWEEN = "/";

    private Places() {}

    static long position(String place) {
        int end = place.indexOf(BETWEEN);
        try {
            return Long.parseLong(end < 0 ? place : place.substring(0, end));
        } catch (NumberFormatException e) {
            throw Refused.unreadable("cursor: expected the value of next from the page before");
        }
    }

    /** Empty when it names none. */
    static String partner(String place) {
        int end = place.indexOf(BETWEEN);
        return end < 0 ? "" : place.substring(end + 1);
    }

    static String of(MoveRow.Line line) {
        return line.position() + BETWEEN + line.partner();
    }
}
