package io.tierline.prioritization.commitment;

import static io.tierline.prioritization.commitment.Cases.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tierline.prioritization.Documents;
import io.tierline.prioritization.Gen;
import io.tierline.prioritization.framework.Framework;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PromisesTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static FrameworkFrom from(int version, String every, String day) {
        return new FrameworkFrom(version, Cases.framework(every), day(day));
    }

    private static TierFrom tier(@Nullable String tier, String day) {
        return new TierFrom(tier, day(day));
    }

    private static Instant at(String day) {
        return LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    @Test
    void begins_on_the_day_the_tier_is_entered_in_the_time_zone_of_the_program() {
        var entered = Instant.parse("2027-03-15T02:30:00Z");
        assertThat(TierFrom.of(List.of(new TierSince("strategic", entered)), NEW_YORK))
                .containsExactly(tier("strategic", "2027-03-14"));
    }

    @Test
    void of_several_tiers_on_a_day_the_last_one_counts_in_whatever_order_they_are_read() {
        var changes = List.of(
                new TierSince("growth", Instant.parse("2027-01-01T08:00:00Z")),
                new TierSince("strategic", Instant.parse("2027-01-01T09:00:00Z")),
                new TierSince("strategic", Instant.parse("2027-01-05T09:00:00Z")),
                new TierSince(null, Instant.parse("2027-01-09T09:00:00Z")));
        assertThat(TierFrom.of(changes, ZoneOffset.UTC))
                .containsExactly(tier("strategic", "2027-01-01"), tier(null, "2027-01-09"))
                .isEqualTo(TierFrom.of(changes.reversed(), ZoneOffset.UTC));
    }

    @Test
    void ends_when_the_partner_leaves_the_tier_and_begins_anew_when_it_comes_back() {
        var tiers = List.of(
                tier("strategic", "2027-01-01"), tier("self-serve", "2027-02-01"), tier("strategic", "2027-03-01"));
        assertThat(Promises.of(tiers, List.of(from(1, "P7D", "2026-12-01"))))
                .filteredOn(promise -> promise.tier().equals("strategic"))
                .extracting(Promise::from, Promise::until)
                .containsExactly(tuple(day("2027-01-01"), day("2027-02-01")), tuple(day("2027-03-01"), null));
    }

    @Test
    void carries_on_over_a_new_framework_unless_its_cadence_is_another() {
        var tiers = List.of(tier("strategic", "2027-01-01"));
        var frameworks = List.of(
                from(1, "P7D", "2026-12-01"), from(2, "P7D", "2027-02-01"), from(3, "P14D", "2027-03-01"));
        assertThat(Promises.of(tiers, frameworks))
                .extracting(promise -> promise.commitment().every().toString(), Promise::from, Promise::until)
                .containsExactly(
                        tuple("P7D", day("2027-01-01"), day("2027-03-01")), tuple("P14D", day("2027-03-01"), null));
    }

    @Test
    void begins_with_the_framework_where_the_partner_was_in_the_tier_before() {
        assertThat(Promises.of(List.of(tier("strategic", "2027-01-01")), List.of(from(1, "P7D", "2027-01-20"))))
                .extracting(Promise::from)
                .containsExactly(day("2027-01-20"));
    }

    @Test
    void a_framework_without_a_tier_that_partners_are_in_waits_for_the_next_cycle() {
        var before = Cases.framework("P7D");
        Framework renamed = Documents.framework("/tiers/1/name", "select");
        var published = List.of(
                new FrameworksInForce.Published(1, before, at("2027-01-01")),
                new FrameworksInForce.Published(2, renamed, at("2027-02-01")));
        var closed = List.of(
                new FrameworksInForce.Closed(1, at("2027-01-15")), new FrameworksInForce.Closed(2, at("2027-03-01")));
        assertThat(FrameworksInForce.of(published, closed.reversed(), ZoneOffset.UTC))
                .extracting(FrameworkFrom::version, FrameworkFrom::day)
                .containsExactly(tuple(1, day("2027-01-01")), tuple(2, day("2027-03-01")));
        assertThat(FrameworksInForce.of(published, List.of(), ZoneOffset.UTC)).hasSize(1);
    }

    @Test
    void a_framework_with_all_tiers_holds_from_its_publication() {
        var published = List.of(
                new FrameworksInForce.Published(2, Cases.framework("P14D"), at("2027-02-01")),
                new FrameworksInForce.Published(1, Cases.framework("P7D"), at("2027-01-01")));
        assertThat(FrameworksInForce.of(published, List.of(), ZoneOffset.UTC))
                .extracting(FrameworkFrom::day)
                .containsExactly(day("2027-01-01"), day("2027-02-01"));
    }

    @Test
    void promises_of_one_tier_and_cadence_never_overlap() {
        Gen.forAll(
                source -> TierFrom.of(
                        source.listOf(
                                10,
                                it -> new TierSince(
                                        it.oneOf("strategic", "growth", null),
                                        at("2027-01-01").plusSeconds(86_400L * it.between(0, 60)))),
                        ZoneOffset.UTC),
                tiers -> {
                    var promises = Promises.of(
                            tiers, List.of(from(1, "P7D", "2026-12-01"), from(2, "P7D", "2027-01-20")));
                    for (var one : promises)
                        for (var other : promises)
                            if (one != other && one.tier().equals(other.tier()))
                                assertThat(one.until() != null && !one.until().isAfter(other.from())
                                                || other.until() != null && !other.until().isAfter(one.from()))
                                        .isTrue();
                });
    }
}
