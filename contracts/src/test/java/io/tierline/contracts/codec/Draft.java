package io.tierline.contracts.codec;

import io.tierline.contracts.Gen.Source;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An event as the members of its JSON, values as they are written; what real sources send. */
record Draft(List<Member> envelope, List<Member> data, boolean spaced) {
    static final Instant NOON = Instant.parse("2027-01-31T12:00:00Z");
    static final String PROGRAM = "emea";

    record Member(String name, String json) {}

    static Draft of(Source draw) {
        var time = time(draw);
        var type = draw.oneOf(
                "activity.logged", "activity.logged", "activity.retracted", "deal.changed", "overlap.reported");
        var envelope = new ArrayList<Member>();
        envelope.add(new Member("specversion", "\"1.0\""));
        envelope.add(new Member(
                "id", quoted(draw.oneOf("", "é-", "x/") + "evt-" + draw.random().nextLong())));
        envelope.add(
                new Member("source", quoted(draw.oneOf("/crm/salesforce", "urn:hub:1", "https://crm.example/eu"))));
        envelope.add(new Member("type", quoted("tierline." + type)));
        envelope.add(new Member("subject", quoted(draw.oneOf("acme", "Müller GmbH", "p-1") + draw.between(1, 999))));
        envelope.add(new Member("time", quoted(time.toString())));
        if (draw.chance(0.8)) envelope.add(new Member("datacontenttype", quoted("application/json")));
        if (draw.chance(0.8)) envelope.add(new Member("program", quoted(PROGRAM)));
        var data = data(type, draw, time);
        return new Draft(
                draw.chance(0.3) ? draw.shuffled(envelope) : envelope,
                draw.chance(0.3) ? draw.shuffled(data) : data,
                draw.chance(0.3));
    }

    private static List<Member> data(String type, Source draw, Instant time) {
        var data = new ArrayList<Member>();
        switch (type) {
            case "activity.logged" -> {
                data.add(new Member("activityId", quoted("A-" + draw.between(1, 1 << 30))));
                data.add(new Member("kind", quoted(draw.oneOf("joint-call", "intro", "réunion"))));
                maybe(data, draw, "account", quoted("account " + draw.between(1, 99)));
                maybe(data, draw, "hours", draw.oneOf("0", "1.5", "24", "0.25", "-0", "8.00"));
                maybe(data, draw, "member", quoted(draw.oneOf("kim", "joão")));
                maybe(data, draw, "note", note(draw));
            }
            case "deal.changed" -> {
                var status = draw.oneOf("open", "won", "lost");
                data.add(new Member("dealId", quoted("D-" + draw.between(1, 9999))));
                maybe(data, draw, "account", quoted("globex"));
                data.add(new Member("status", quoted(status)));
                maybe(data, draw, "stage", quoted("negotiation \uD83D\uDE00"));
                data.add(new Member("amount", draw.oneOf("0", "125000.75", "1000000", "0.10", "999999999999.99")));
                data.add(new Member("currency", quoted(draw.oneOf("EUR", "USD", "GBP"))));
                maybe(data, draw, "share", draw.oneOf("1", "0.5", "0.3333", "1.0"));
                data.add(new Member("attribution", quoted(draw.oneOf("sourced", "influenced"))));
                maybe(data, draw, "openedAt", quoted("2026-02-28T08:00:00Z"));
                if (!status.equals("open"))
                    data.add(new Member("closedAt", quoted(time.minusSeconds(60).toString())));
            }
            case "overlap.reported" -> {
                for (var field : List.of("icpAccounts", "targetAccounts", "customers", "opportunities"))
                    maybe(data, draw, field, String.valueOf(draw.between(0, 500)));
            }
            default -> data.add(new Member("activityId", quoted("A-" + draw.between(1, 1 << 30))));
        }
        return data;
    }

    private static void maybe(List<Member> data, Source draw, String name, String json) {
        if (draw.chance(0.8)) data.add(new Member(name, draw.chance(0.05) ? "null" : json));
    }

    private static String note(Source draw) {
        return draw.oneOf(
                quoted("Talked through the next quarter and agreed on two introductions."),
                quoted("Kick-off — très bien, 顔合わせ"),
                "\"He said: \\\"yes\\\",\\n\\tthen left \\\\ came back \\u00e9\\/\"");
    }

    private static Instant time(Source draw) {
        var time = NOON.minus(Duration.ofSeconds(draw.between(0, 400 * 86_400)));
        return draw.chance(0.5) ? time : time.minusNanos(draw.between(1, 999_999_999));
    }

    static String quoted(String text) {
        return '"' + text + '"';
    }

    byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        var members = new ArrayList<>(envelope);
        int at = spaced ? envelope.size() / 2 : envelope.size();
        members.add(at, new Member("data", object(data)));
        return object(members) + (spaced ? "\n" : "");
    }

    private String object(List<Member> members) {
        var between = spaced ? " ,\r\n\t" : ",";
        return members.stream()
                .map(member -> quoted(member.name()) + (spaced ? " : " : ":") + member.json())
                .collect(Collectors.joining(between, spaced ? "{ " : "{", spaced ? " }" : "}"));
    }
}
