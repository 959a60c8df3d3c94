package io.tierline.slack.digest;

import static io.tierline.slack.digest.Mrkdwn.escaped;

import io.tierline.slack.day.DayNews;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Commitments missed and partners handed over since the day before, as one message. */
public final class DayDigest {
    /** Longest text of a section that Slack takes, in characters. */
    private static final int LONGEST_SECTION = 3_000;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private DayDigest() {}

    /**
     * The digest of a day.
     *
     * @param console address that it links to; null for no link
     */
    public static Message of(String program, LocalDate day, DayNews news, @Nullable String console) {
        List<Map<String, Object>> blocks = new ArrayList<>();
        var link = console == null ? "" : " · " + Mrkdwn.link(console, program, "promises", "Open the promises");
        blocks.add(section("*%s*: promises and hand-overs, %s%s".formatted(escaped(program), DAY.format(day), link)));
        if (news.missedCount() > 0)
            blocks.add(section(Mrkdwn.lines(
                    "*Missed (%d)*".formatted(news.missedCount()),
                    news.missed().stream().map(DayDigest::line).toList(),
                    news.missedCount(),
                    LONGEST_SECTION)));
        if (news.handedCount() > 0)
            blocks.add(section(Mrkdwn.lines(
                    "*Handed over (%d)*".formatted(news.handedCount()),
                    news.handed().stream().map(DayDigest::line).toList(),
                    news.handedCount(),
                    LONGEST_SECTION)));
        var text = "%s, %s: %s missed, %d made good, %s."
                .formatted(
                        program,
                        DAY.format(day),
                        count(news.missedCount(), "promise"),
                        news.madeGood(),
                        count(news.handedCount(), "hand-over"));
        return new Message(text, List.copyOf(blocks));
    }

    private static String line(DayNews.Missed one) {
        var missed = one.what();
        return "• *%s*: %s, %s to %s%s · %s · %s"
                .formatted(
                        escaped(one.partner()),
                        escaped(missed.commitment()),
                        DAY.format(missed.from()),
                        DAY.format(missed.to()),
                        missed.inARow() > 1 ? ", %d in a row".formatted(missed.inARow()) : "",
                        escaped(Objects.requireNonNullElse(missed.owner(), "nobody owns it")),
                        escaped(missed.severity()));
    }

    private static String line(DayNews.Handed one) {
        var list = one.list();
        long late = list.commitments().stream().filter(each -> each.missed()).count();
        return "• *%s* (%s): %s → %s · %s, %s due%s"
                .formatted(
                        escaped(one.partner()),
                        escaped(one.tier()),
                        escaped(list.from()),
                        escaped(list.to()),
                        count(list.deals().size(), "open deal"),
                        count(list.commitments().size(), "promise"),
                        late == 0 ? "" : ", %d of them missed before".formatted(late));
    }

    private static String count(int many, String what) {
        return many + " " + what + (many == 1 ? "" : "s");
    }

    private static Map<String, Object> section(String text) {
        return Map.of("type", "section", "text", Map.of("type", "mrkdwn", "text", text, "verbatim", true));
    }
}
