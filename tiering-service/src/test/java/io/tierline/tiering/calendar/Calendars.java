package io.tierline.tiering.calendar;

import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.FrameworkReader;
import io.tierline.prioritization.framework.Rescore;
import io.tierline.testkit.Source;
import io.tierline.tiering.framework.Published;
import io.tierline.tiering.support.Program;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/** Framework versions that differ in their calendars alone. */
final class Calendars {
    private static final Framework FRAMEWORK = Objects.requireNonNull(
            FrameworkReader.read(Program.frameworkDocument("automatic")).framework());

    private Calendars() {}

    static Published version(int version, Instant publishedAt, Rescore calendar) {
        var framework = new Framework(
                FRAMEWORK.name(),
                FRAMEWORK.currency(),
                FRAMEWORK.rates(),
                FRAMEWORK.minCoverage(),
                FRAMEWORK.factors(),
                FRAMEWORK.tiers(),
                calendar,
                FRAMEWORK.stability(),
                FRAMEWORK.liveDeals());
        return new Published(new Published.Edition(version, publishedAt), framework, "");
    }

    static Rescore of(String every, String startingOn, String zone, Rescore.Mode mode) {
        return new Rescore(Period.parse(every), LocalDate.parse(startingOn), ZoneId.of(zone), mode);
    }

    /** With zones whose days begin late, twice or not at all. */
    static Rescore any(Source source) {
        var every = source.oneOf(List.of(
                Period.ofDays(source.between(1, 40)),
                Period.ofMonths(source.between(1, 12)),
                Period.ofMonths(3),
                Period.of(0, 1, source.between(0, 20))));
        var zone = source.oneOf(List.of(
                "UTC",
                "America/New_York",
                "America/Santiago",
                "America/Sao_Paulo",
                "Asia/Beirut",
                "Pacific/Apia",
                "Europe/Berlin"));
        var startingOn = source.chance(0.5)
                ? LocalDate.of(2005 + source.between(0, 20), source.oneOf(List.of(1, 3, 5, 8, 10)), 31)
                : LocalDate.of(2005, 1, 1).plusDays(source.between(0, 8_000));
        return new Rescore(every, startingOn, ZoneId.of(zone), source.oneOf(List.of(Rescore.Mode.values())));
    }
}
