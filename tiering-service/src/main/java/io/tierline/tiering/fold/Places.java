package io.tierline.tiering.fold;

import io.tierline.service.paging.Page;
import io.tierline.service.problem.Refused;
import org.jspecify.annotations.Nullable;

/** Cursors over what is listed by its place in the log, the newest first. */
public final class Places {
    private Places() {}

    /** The place that the page ends before. */
    public static long before(@Nullable String cursor) {
        var position = Page.position(cursor);
        try {
            return position == null ? Long.MAX_VALUE : Long.parseLong(position);
        } catch (NumberFormatException e) {
            throw Refused.unreadable("cursor: expected the value of next from the page before");
        }
    }
}
