package io.tierline.slack.digest;

import static io.tierline.slack.digest.Mrkdwn.escaped;

import io.tierline.contracts.event.CycleEvent.CycleClosed;
import io.tierline.contracts.event.TierEvent;
import io.tierline.slack.cycle.CycleMoves;
import io.tierline.slack.cycle.CycleMoves.Kind;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a closed cycle decided, as one message. */
public final class Digest {
    /** Longest text of a section that Slack takes, in characters. */
    private static final int LONGEST_SECTION = 3_000;
    /** Longest text of a header that Slack takes, in characters. */
    private static final int LONGEST_HEADER = 150;

    private static final int CONTRIBUTIONS = 2;
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern(
                    "d MMM uuuu HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Digest() {}

    /**
     * The digest of a cycle.
     *
     * @param console address that it links to; null for no link
     */
    public static Message of(String program, CycleClosed closed, CycleMoves moves, @Nullable String console) {
        List<Map<String, Object>> blocks = new ArrayList<>();
        var title = program + ": re-score cycle closed";
        blocks.add(Map.of("type", "header", "text", Map.of("type", "plain_text", "text", cut(title))));
        blocks.add(section("*%s*\nas of %s · framework v%d"
                .formatted(tiers(closed), INSTANT.format(closed.asOf()), closed.frameworkVersion())));
        for (var kind : Kind.values()) if (moves.count(kind) > 0) blocks.add(section(told(kind, moves)));
        held(closed).ifPresent(text -> blocks.add(section(text)));
        if (nothing(moves)) blocks.add(section("Nobody moved."));
        blocks.add(context(program, closed, console));
        return new Message(text(program, closed, moves), List.copyOf(blocks));
    }

    private static Optional<String> held(CycleClosed closed) {
        int held = closed.moves().getOrDefault("exception", 0);
        return held == 0
                ? Optional.empty()
                : Optional.of(
                        held == 1 ? "1 partner is held by an exception." : held + " partners are held by exceptions.");
    }

    private static boolean nothing(CycleMoves moves) {
        for (var kind : Kind.values()) if (moves.count(kind) > 0) return false;
        return true;
    }

    private static String text(String program, CycleClosed closed, CycleMoves moves) {
        return "%s: cycle %s closed. %d up, %d down, %d pending demotion, %d entered, %d left."
                .formatted(
                        program,
                        closed.cycle(),
                        moves.count(Kind.PROMOTED),
                        moves.count(Kind.DEMOTED),
                        moves.count(Kind.PENDING),
                        moves.count(Kind.ENTERED),
                        moves.count(Kind.LEFT));
    }

    private static String tiers(CycleClosed closed) {
        return closed.counts().entrySet().stream()
                .map(tier -> tier.getValue() + " " + escaped(tier.getKey()))
                .collect(Collectors.joining(" · "));
    }

    private static String told(Kind kind, CycleMoves moves) {
        int all = moves.count(kind);
        var title = switch (kind) {
            case PROMOTED -> "*Up (%d)*";
            case DEMOTED -> "*Down (%d)*";
            case PENDING -> "*Pending demotion (%d)*";
            case ENTERED -> "*Entered (%d)*";
            case LEFT -> "*Left (%d)*";
        };
        var lines = moves.named(kind).stream().map(Digest::line).toList();
        return Mrkdwn.lines(title.formatted(all), lines, all, LONGEST_SECTION);
    }

    private static String line(TierEvent move) {
        return switch (move) {
            case TierEvent.TierChanged t -> changed(t);
            case TierEvent.TierPending t ->
                "• *%s*: keeps %s %s, then %s · score %s · rank %d · %s points short%s"
                        .formatted(
                                escaped(t.name()),
                                escaped(t.tier()),
                                t.cyclesLeft() == 1 ? "1 more cycle" : t.cyclesLeft() + " more cycles",
                                escaped(t.target()),
                                points(t.score()),
                                t.rank(),
                                points(t.pointsShort()),
                                toKeep(t));
            case TierEvent.TierDecided t ->
                throw new IllegalArgumentException("decision of " + t.cycle() + " is no move");
        };
    }

    /** The cheapest that would keep the tier; empty when nothing would. */
    private static String toKeep(TierEvent.TierPending t) {
        if (t.toKeep() == null || t.toKeep().remedies().isEmpty()) return "";
        return " · would keep it: "
                + t.toKeep().remedies().getFirst().rises().stream()
                        .map(rise -> rise.known()
                                ? "%s %s → %s"
                                        .formatted(escaped(rise.factor()), points(rise.value()), points(rise.toValue()))
                                : "%s known, at %s".formatted(escaped(rise.factor()), points(rise.toValue())))
                        .collect(Collectors.joining(" and "));
    }

    private static String changed(TierEvent.TierChanged t) {
        var line = new StringBuilder("• *%s*: %s".formatted(escaped(t.name()), path(t)));
        if (t.score() != null) line.append(" · score ").append(points(t.score()));
        if (t.rank() != null) line.append(" · rank ").append(t.rank());
        if (t.marginToLine() != null)
            line.append(" · ")
                    .append(points(Math.abs(t.marginToLine())))
                    .append(t.marginToLine() < 0 ? " below the line" : " above the line");
        if (!t.topContributions().isEmpty())
            line.append(" · ")
                    .append(t.topContributions().stream()
                            .limit(CONTRIBUTIONS)
                            .map(top -> escaped(top.factor()) + " " + points(top.points()))
                            .collect(Collectors.joining(", ")));
        return line.toString();
    }

    private static String path(TierEvent.TierChanged t) {
        if (t.from() == null) return t.to() == null ? t.reason() : escaped(t.to());
        return escaped(t.from()) + (t.to() == null ? " → out (%s)".formatted(t.reason()) : " → " + escaped(t.to()));
    }

    private static Map<String, Object> section(String mrkdwn) {
        return Map.of("type", "section", "text", mrkdwn(mrkdwn));
    }

    private static Map<String, Object> context(String program, CycleClosed closed, @Nullable String console) {
        var cycle = "Cycle `%s`".formatted(escaped(closed.cycle()));
        var link = console == null ? "" : " · " + Mrkdwn.boardLink(console, program);
        return Map.of("type", "context", "elements", List.of(mrkdwn(cycle + link)));
    }

    private static Map<String, Object> mrkdwn(String text) {
        return Map.of("type", "mrkdwn", "text", text, "verbatim", true);
    }

    private static String points(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_HEADER ? text : text.substring(0, LONGEST_HEADER - 1) + "…";
    }
}
