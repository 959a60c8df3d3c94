package io.tierline.prioritization.commitment;

import io.tierline.prioritization.Documents;
import io.tierline.prioritization.Gen;
import io.tierline.prioritization.framework.Commitment;
import io.tierline.prioritization.framework.Framework;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Made commitments, deeds and frameworks. */
final class Cases {
    static final String KIND = "joint-call";

    private Cases() {}

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static Deed deed(String activity, LocalDate day) {
        return deed(activity, day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }

    static Deed deed(String activity, Instant time, ZoneId zone) {
        return new Deed(activity, KIND, time, LocalDate.ofInstant(time, zone));
    }

    static Promise promise(String every, LocalDate from, @Nullable LocalDate until) {
        return new Promise("strategic", true, new Commitment("session", KIND, Period.parse(every), 1), false, from, until);
    }

    /** With one commitment of the best tier, of that cadence. */
    static Framework framework(String every) {
        return Documents.framework(
                "/tiers/0/service/commitments", Documents.value("""
                [{"name": "session", "kind": "joint-call", "every": "%s", "hours": 6}]""".formatted(every)));
    }

    /** A promise of some months, a day to look at it from, and what was done, some of it before and after. */
    record Drawn(Promise promise, LocalDate today, List<Deed> deeds, List<Deed> shuffled) {
        static Drawn of(Gen.Source source) {
            var from = day("2026-01-31").plusDays(source.between(0, 40));
            var until = source.chance(0.4) ? from.plusDays(source.between(1, 150)) : null;
            var promise = Cases.promise(source.oneOf("P7D", "P10D", "P1M", "P3M"), from, until);
            var deeds = source.listOf(
                    12, it -> deed("a-" + it.between(0, 99), from.plusDays(it.between(-10, 200))));
            return new Drawn(promise, from.plusDays(source.between(0, 180)), deeds, source.shuffled(deeds));
        }
    }
}
