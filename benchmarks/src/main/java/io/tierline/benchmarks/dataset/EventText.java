package io.tierline.benchmarks.dataset;

import io.tierline.contracts.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.SplittableRandom;

/** Writes the events of a dataset as JSON text, as a CRM's connector would. */
record EventText(Dataset dataset) {
    private static final int ACCOUNTS_OF_A_PARTNER = 60;
    private static final int DEALS_OF_A_PARTNER = 40;
    private static final int FARTHEST_CORRECTION = 200_000;
    private static final int TRIES = 8;
    private static final String[] KINDS = {
        "joint-call", "meeting", "meeting", "intro", "training", "joint-call", "co-marketing"
    };
    private static final String[] SOURCES = {"/crm/salesforce/emea", "/crm/salesforce/amer", "/crm/hubspot/apac"};
    private static final String[] SEGMENTS = {"isv", "reseller", "integrator"};
    private static final String[] CURRENCIES = {"USD", "USD", "USD", "USD", "USD", "USD", "USD", "EUR", "EUR", "GBP"};
    private static final String[] STAGES = {"qualification", "validation", "proposal", "negotiation"};
    private static final String[] NOTES = {
        "Walked through the shared account list with their field team and agreed on next steps",
        "Introduced our account executive to the economic buyer, follow-up is booked",
        "Enablement session for their sellers on the packaged joint offer",
        "Reviewed the open opportunities and the blockers on procurement"
    };

    SourceRecord registration(int partner, SplittableRandom draw) {
        var json = head(
                CrmIds.of("a0R", partner), draw, "tierline.partner.registered", partner, dataset.firstRegistration());
        json.append("\"name\":\"Partner ").append(partner).append(" Consulting Group\",\"segment\":\"");
        json.append(SEGMENTS[partner % SEGMENTS.length]).append("\",\"region\":\"emea\",\"attributes\":{");
        json.append("\"productFit\":").append(draw.nextInt(1, 6)).append(",\"headcount\":");
        json.append(draw.nextInt(10, 5_000)).append("},\"externalIds\":{\"salesforce\":\"");
        json.append(dataset.partnerId(partner)).append("\"}}}");
        return record(Topic.PARTNERS, partner, json);
    }

    /** @param slot one that is no duplicate */
    SourceRecord event(int slot) {
        var draw = dataset.random(slot);
        double _ = draw.nextDouble();
        var kind = Dataset.kind(draw);
        var time = dataset.time(slot, draw);
        int partner = dataset.partner(draw);
        var id = CrmIds.of("a0E", slot);
        return switch (kind) {
            case ACTIVITY -> activity(id, slot, partner, time, draw);
            case DEAL -> deal(id, partner, time, draw);
            case OVERLAP -> overlap(id, partner, time, draw);
            case ATTRIBUTE -> attribute(id, partner, time, draw);
            case RETRACTION, CORRECTION -> {
                int earlier = earlierActivity(slot, draw);
                if (earlier < 0) yield overlap(id, partner, time, draw);
                int its = partnerOf(earlier);
                yield kind == Dataset.Kind.RETRACTION
                        ? retraction(id, earlier, its, time, draw)
                        : activity(id, earlier, its, time, draw);
            }
        };
    }

    private int earlierActivity(int slot, SplittableRandom draw) {
        for (int tries = 0; tries < TRIES && slot > 0; tries++) {
            int earlier = draw.nextInt(Math.max(0, slot - FARTHEST_CORRECTION), slot);
            var its = dataset.random(earlier);
            double _ = its.nextDouble();
            if (!dataset.isDuplicate(earlier) && Dataset.kind(its) == Dataset.Kind.ACTIVITY) return earlier;
        }
        return -1;
    }

    private int partnerOf(int slot) {
        var draw = dataset.random(slot);
        double _ = draw.nextDouble();
        var _ = Dataset.kind(draw);
        var _ = dataset.time(slot, draw);
        return dataset.partner(draw);
    }

    private SourceRecord activity(String id, int number, int partner, Instant time, SplittableRandom draw) {
        var json = head(id, draw, "tierline.activity.logged", partner, time);
        json.append("\"activityId\":\"").append(CrmIds.of("00U5g", number));
        json.append("\",\"kind\":\"").append(KINDS[draw.nextInt(KINDS.length)]);
        json.append("\",\"account\":\"").append(account(partner, draw));
        json.append("\",\"hours\":").append(draw.nextInt(1, 9) / 4.0);
        json.append(",\"member\":\"m-").append(draw.nextInt(100, 160));
        json.append("\",\"note\":\"").append(NOTES[draw.nextInt(NOTES.length)]).append("\"}}");
        return record(Topic.ENGAGEMENTS, partner, json);
    }

    private SourceRecord retraction(String id, int number, int partner, Instant time, SplittableRandom draw) {
        var json = head(id, draw, "tierline.activity.retracted", partner, time);
        json.append("\"activityId\":\"").append(CrmIds.of("00U5g", number)).append("\"}}");
        return record(Topic.ENGAGEMENTS, partner, json);
    }

    private SourceRecord deal(String id, int partner, Instant time, SplittableRandom draw) {
        var json = head(id, draw, "tierline.deal.changed", partner, time);
        json.append("\"dealId\":\"").append(CrmIds.of("0065g", partner * 100L + draw.nextInt(DEALS_OF_A_PARTNER)));
        json.append("\",\"account\":\"").append(account(partner, draw)).append("\",\"status\":\"");
        double outcome = draw.nextDouble();
        json.append(outcome < 0.6 ? "open" : outcome < 0.82 ? "won" : "lost").append("\",\"stage\":\"");
        json.append(STAGES[draw.nextInt(STAGES.length)]).append("\",\"amount\":");
        json.append(Math.round(20_000 * Math.exp(0.9 * draw.nextGaussian())));
        json.append(",\"currency\":\"").append(CURRENCIES[draw.nextInt(CURRENCIES.length)]);
        json.append("\",\"share\":").append(draw.nextDouble() < 0.85 ? "1" : "0.5");
        json.append(",\"attribution\":\"").append(draw.nextDouble() < 0.45 ? "sourced" : "influenced");
        json.append("\",\"openedAt\":\"").append(time.minusSeconds(draw.nextLong(86_400, 8_000_000)));
        if (outcome >= 0.6) json.append("\",\"closedAt\":\"").append(time.minusSeconds(draw.nextLong(0, 400_000)));
        return record(Topic.ENGAGEMENTS, partner, json.append("\"}}"));
    }

    private SourceRecord overlap(String id, int partner, Instant time, SplittableRandom draw) {
        var json = head(id, draw, "tierline.overlap.reported", partner, time);
        json.append("\"icpAccounts\":").append(draw.nextInt(0, 240));
        json.append(",\"targetAccounts\":").append(draw.nextInt(0, 60));
        json.append(",\"customers\":").append(draw.nextInt(0, 80));
        json.append(",\"opportunities\":").append(draw.nextInt(0, 30)).append("}}");
        return record(Topic.ENGAGEMENTS, partner, json);
    }

    private SourceRecord attribute(String id, int partner, Instant time, SplittableRandom draw) {
        var json = head(id, draw, "tierline.partner.changed", partner, time);
        json.append("\"attributes\":{\"productFit\":")
                .append(draw.nextInt(1, 6))
                .append("}}}");
        return record(Topic.PARTNERS, partner, json);
    }

    private static String account(int partner, SplittableRandom draw) {
        return CrmIds.of("0018d", partner * 31L + draw.nextInt(ACCOUNTS_OF_A_PARTNER));
    }

    private StringBuilder head(String id, SplittableRandom draw, String type, int partner, Instant time) {
        return new StringBuilder(512)
                .append("{\"specversion\":\"1.0\",\"id\":\"")
                .append(id)
                .append("\",\"source\":\"")
                .append(SOURCES[draw.nextInt(SOURCES.length)])
                .append("\",\"type\":\"")
                .append(type)
                .append("\",\"subject\":\"")
                .append(dataset.partnerId(partner))
                .append("\",\"time\":\"")
                .append(time)
                .append("\",\"datacontenttype\":\"application/json\",\"program\":\"")
                .append(dataset.program())
                .append("\",\"data\":{");
    }

    private SourceRecord record(Topic topic, int partner, StringBuilder json) {
        var key = dataset.program() + '/' + dataset.partnerId(partner);
        return new SourceRecord(
                topic, key.getBytes(StandardCharsets.US_ASCII), json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
