package io.tierline.console.stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a live stream says: enough to know what to read again, never the whole of it. */
public sealed interface Update {
    /** Names listed in one update; more are only counted. */
    int MOST_LISTED = 100;

    /** The event's name on the stream. */
    String event();

    /**
     * Running scores that changed.
     *
     * @param partners the first {@value #MOST_LISTED} of them
     * @param more how many others
     */
    record Scores(List<String> partners, int more) implements Update {
        @Override
        public String event() {
            return "score";
        }
    }

    /** One partner's move, or that it now is pending demotion ({@code direction} pending). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TierMove(
            String partner,
            String name,
            @Nullable String from,
            @Nullable String to,
            String direction,
            @Nullable String cycle) {}

    /**
     * Tiers that changed.
     *
     * @param changes the first {@value #MOST_LISTED} of them
     * @param more how many others
     */
    record Tiers(List<TierMove> changes, int more) implements Update {
        @Override
        public String event() {
            return "tier";
        }
    }

    /**
     * Hours that moved.
     *
     * @param partners the first {@value #MOST_LISTED} of those whose hours moved
     * @param more how many others
     * @param plan the newest plan in force among them, if one was adopted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Hours(List<String> partners, int more, @Nullable String plan) implements Update {
        @Override
        public String event() {
            return "allocation";
        }
    }

    /**
     * Commitments missed, or such items closed.
     *
     * @param partners the first {@value #MOST_LISTED} of those they are about
     * @param more how many others
     */
    record Commitments(List<String> partners, int more) implements Update {
        @Override
        public String event() {
            return "commitment";
        }
    }

    /**
     * A cycle's new state: open, closed or failed; or that one is due soon, or overdue.
     *
     * @param cycle absent for one that is due or overdue
     * @param asOf when the calendar asks for it, for one that is due or overdue
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cycle(
            @Nullable String cycle,
            String state,
            Instant asOf,
            @Nullable String reason) implements Update {
        @Override
        public String event() {
            return "cycle";
        }
    }

    /** The stream is open; what changes from now on will be told. */
    record Ready(Instant now) implements Update {
        @Override
        public String event() {
            return "ready";
        }
    }

    /** Nothing but a sign of life. */
    record Heartbeat() implements Update {
        @Override
        public String event() {
            return "heartbeat";
        }
    }

    /** The reader was too slow and is let go; it may come back. */
    record Dropped() implements Update {
        @Override
        public String event() {
            return "dropped";
        }
    }
}
