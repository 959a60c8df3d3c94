package io.tierline.capacity.plan;

import io.tierline.prioritization.capacity.Member;
import io.tierline.prioritization.capacity.Served;
import io.tierline.prioritization.framework.Framework;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Everything a plan of one program is made from, besides the plan before it.
 *
 * @param cycle the last closed cycle, whose tiers are served
 * @param frameworkVersion version of {@code framework}
 * @param week Monday of the week whose absences count
 * @param team by member id
 * @param served by partner id
 */
record PlanInputs(
        String program,
        String cycle,
        int frameworkVersion,
        Framework framework,
        LocalDate week,
        List<Member> team,
        List<Served> served) {
    private static final int DIGEST_CHARACTERS = 32;

    /** The Monday of the week that {@code now} falls into there. */
    static LocalDate weekOf(Instant now, ZoneId zone) {
        return LocalDate.ofInstant(now, zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** What of these inputs is another than in {@code before} is found by comparing these, kind by kind. */
    Map<String, String> digests() {
        var digests = new TreeMap<String, String>();
        digests.put(Cause.CYCLE.kind(), cycle);
        digests.put(Cause.FRAMEWORK.kind(), Integer.toString(frameworkVersion));
        digests.put(Cause.TEAM.kind(), digest(team));
        digests.put(Cause.LIVE_DEAL.kind(), digest(liveDeals()));
        digests.put(Cause.WEEK.kind(), week.toString());
        digests.put(
                Cause.ROSTER.kind(),
                digest(served.stream().map(PlanInputs::place).toList()));
        digests.put(
                Cause.TIER.kind(),
                digest(served.stream()
                        .map(partner -> partner.partner() + '\n' + partner.tier())
                        .toList()));
        return digests;
    }

    private List<String> liveDeals() {
        return served.stream()
                .filter(partner -> !partner.openDeals().isEmpty())
                .map(partner -> partner.partner() + ' ' + partner.openDeals())
                .toList();
    }

    private static String place(Served partner) {
        return String.join(
                "\n",
                partner.partner(),
                partner.segment(),
                String.valueOf(partner.region()),
                Integer.toString(partner.rank()));
    }

    private static String digest(Collection<?> values) {
        var text = values.stream().map(Object::toString).collect(Collectors.joining("\n\n"));
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGEST_CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
