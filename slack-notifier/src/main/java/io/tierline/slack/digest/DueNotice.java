package io.tierline.slack.digest;

import static io.tierline.slack.digest.Mrkdwn.escaped;

import io.tierline.contracts.event.CycleEvent.CycleOverdue;
import io.tierline.contracts.event.CycleEvent.CycleReminded;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Word of a due date that is near or was missed, as one message. It tells days by date, as it may be read late. */
public final class DueNotice {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
    private static final String PROMPTED = "prompted";

    private DueNotice() {}

    /**
     * A reminder.
     *
     * @param console address that it links to; null for no link
     */
    public static Message of(String program, CycleReminded reminded, @Nullable String console) {
        var told = "the next re-score cycle is due on %s (%s)."
                .formatted(day(reminded.dueAt(), reminded.timeZone()), reminded.timeZone());
        var what = reminded.mode().equals(PROMPTED)
                ? "A lead closes it; until then tiers stand."
                : "It opens by itself at the start of that day.";
        return message(program, told, "%s Reminder of %d days before.".formatted(what, reminded.daysBefore()), console);
    }

    /**
     * A missed date.
     *
     * @param console address that it links to; null for no link
     */
    public static Message of(String program, CycleOverdue overdue, @Nullable String console) {
        var told = "the re-score cycle that was due on %s (%s) has not been closed."
                .formatted(day(overdue.dueAt(), overdue.timeZone()), overdue.timeZone());
        var since = overdue.since().equals(overdue.dueAt())
                ? ""
                : " Cycles are overdue since %s.".formatted(day(overdue.since(), overdue.timeZone()));
        var what = overdue.mode().equals(PROMPTED)
                ? "It waits for a lead to close it."
                : "The schedule could not close it, and tries again.";
        return message(program, told, what + since, console);
    }

    private static String day(Instant at, String zone) {
        return DAY.format(at.atZone(ZoneId.of(zone)));
    }

    private static Message message(String program, String told, String more, @Nullable String console) {
        var link = console == null ? "" : " " + Mrkdwn.boardLink(console, program);
        var text = "*%s*: %s %s%s".formatted(escaped(program), escaped(told), escaped(more), link);
        return new Message(
                "%s: %s".formatted(program, told),
                List.of(Map.of("type", "section", "text", Map.of("type", "mrkdwn", "text", text, "verbatim", true))));
    }
}
