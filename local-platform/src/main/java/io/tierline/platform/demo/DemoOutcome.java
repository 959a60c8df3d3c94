package io.tierline.platform.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How things stand after the demonstration: the answers of the API, and the same as lines for people.
 *
 * @param tiers the board
 * @param plan the plan in force
 * @param team who is on the team
 */
public record DemoOutcome(JsonNode tiers, JsonNode plan, JsonNode team) {
    private static final int SHOWN_PARTNERS = 5;
    private static final int BAR = 20;

    /** The tier board: every tier with its best partners. */
    public List<String> board() {
        var lines = new ArrayList<String>();
        for (var tier : tiers.path("tiers")) {
            var partners = tier.path("partners");
            lines.add("%s: %d partners".formatted(tier.path("name").asText(), partners.size()));
            for (int i = 0; i < Math.min(SHOWN_PARTNERS, partners.size()); i++) {
                var one = partners.get(i);
                lines.add("  %4d. %-34s %s"
                        .formatted(one.path("rank").asInt(), one.path("name").asText(), score(one)));
            }
            if (partners.size() > SHOWN_PARTNERS)
                lines.add("        … and %d more".formatted(partners.size() - SHOWN_PARTNERS));
        }
        return lines;
    }

    /** The week's hours: each person, then what nobody has hours for. */
    public List<String> hours() {
        var names = memberNames();
        var lines = new ArrayList<String>();
        for (var member : plan.path("members")) {
            var id = member.path("member").asText();
            double offered = member.path("offered").asDouble();
            double used = member.path("used").asDouble();
            int full = offered == 0 ? 0 : (int) Math.round(BAR * Math.min(1, used / offered));
            lines.add("%-18s %s %5.1f of %4.1f h  %d partners"
                    .formatted(
                            names.getOrDefault(id, id),
                            "█".repeat(full) + "░".repeat(BAR - full),
                            used,
                            offered,
                            member.path("partners").size()));
        }
        lines.add(unfunded());
        return lines;
    }

    private String unfunded() {
        var missing = plan.path("unfunded");
        if (missing.isEmpty()) return "Every promised hour is funded.";
        double hours = 0;
        var first = new ArrayList<String>();
        var names = partnerNames();
        for (var one : missing) {
            hours += one.path("hoursShort").asDouble();
            var id = one.path("partner").asText();
            if (first.size() < SHOWN_PARTNERS) first.add(names.getOrDefault(id, id));
        }
        return String.format(
                Locale.ROOT,
                "Unfunded: %d partners, %.1f h a week short (%s%s)",
                missing.size(),
                hours,
                String.join(", ", first),
                missing.size() > first.size() ? ", …" : "");
    }

    private Map<String, String> memberNames() {
        var names = new HashMap<String, String>();
        for (var member : team.isArray() ? team : team.path("items"))
            names.put(
                    member.path("member").asText(member.path("id").asText()),
                    member.path("name").asText());
        return names;
    }

    private Map<String, String> partnerNames() {
        var names = new HashMap<String, String>();
        for (var tier : tiers.path("tiers"))
            for (var partner : tier.path("partners"))
                names.put(partner.path("partner").asText(), partner.path("name").asText());
        return names;
    }

    private static String score(JsonNode partner) {
        var text = "%6.2f".formatted(partner.path("score").asDouble());
        return partner.path("pendingDemotion").asBoolean() ? text + "  pending demotion" : text;
    }
}
