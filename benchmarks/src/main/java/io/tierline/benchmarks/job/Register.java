package io.tierline.benchmarks.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One last-writer-wins cell of a partner; the greatest time, then id, then source stays, whatever the order of arrival.
 * A retraction has neither activity nor deal nor content.
 *
 * @param time of the event that set it, milliseconds since the epoch
 * @param event its id
 * @param source who said so
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Register(
        long time,
        String event,
        String source,
        @Nullable Activity activity,
        @Nullable Deal deal,
        @Nullable Double number,
        @Nullable String text) {

    /** Joint work. */
    public record Activity(String kind, @Nullable String account) {}

    /** A deal as it now stands; {@code closedAt} in milliseconds since the epoch, 0 while it is open. */
    public record Deal(
            @Nullable String account,
            String status,
            double amount,
            String currency,
            double share,
            String attribution,
            long closedAt) {}

    /** Whether this replaces {@code present}: false for a repeat and for what is older. */
    public boolean replaces(@Nullable Register present) {
        if (present == null) return true;
        if (time != present.time) return time > present.time;
        int byId = event.compareTo(present.event);
        return byId != 0 ? byId > 0 : source.compareTo(present.source) > 0;
    }
}
