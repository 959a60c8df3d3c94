package io.tierline.service.paging;

import io.tierline.service.problem.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next cursor of the following page; null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int LARGEST_LIMIT = 500;

    /** Checks a limit asked for: 1 to 500, 50 when absent. */
    public static int limit(@Nullable Integer asked) {
        int limit = asked == null ? DEFAULT_LIMIT : asked;
        if (limit < 1 || limit > LARGEST_LIMIT)
            throw Refused.unreadable("limit: expected 1 to " + LARGEST_LIMIT + ", found " + limit);
        return limit;
    }

    /** The position a cursor stands for; null for the start. */
    public static @Nullable String position(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) return null;
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refused.unreadable("cursor: expected the value of next from the page before");
        }
    }

    /**
     * The page made of at most {@code limit} of {@code found}, which holds one more when there is more to come.
     *
     * @param position the position of an item, from which the following page starts
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, String> position) {
        if (found.size() <= limit) return new Page<>(List.copyOf(found), null);
        var items = List.copyOf(found.subList(0, limit));
        var last = position.apply(items.getLast());
        return new Page<>(
                items, Base64.getUrlEncoder().withoutPadding().encodeToString(last.getBytes(StandardCharsets.UTF_8)));
    }
}
