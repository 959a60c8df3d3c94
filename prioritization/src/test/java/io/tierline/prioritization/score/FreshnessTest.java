package io.tierline.prioritization.score;

import static io.tierline.prioritization.facts.Histories.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.prioritization.facts.AttributeValue;
import io.tierline.prioritization.facts.Attribution;
import io.tierline.prioritization.facts.DealStatus;
import io.tierline.prioritization.facts.Fact;
import io.tierline.prioritization.facts.PartnerFacts;
import io.tierline.prioritization.facts.Retention;
import io.tierline.prioritization.facts.Stamp;
import io.tierline.prioritization.framework.Measure;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FreshnessTest {
    private static final Duration NINETY_DAYS = Duration.ofDays(90);
    private static final Instant OLD = NOON.minus(NINETY_DAYS).minusNanos(1);
    private static final Measure CALLS = new Measure.Activity(Map.of("joint-call", 3.0), null, Duration.ofDays(60));

    private final PartnerFacts facts = new PartnerFacts();

    @Test
    void a_factor_is_stale_when_its_newest_fact_is_too_old_even_if_it_counts_no_more() {
        logged("a", "joint-call", null, OLD);
        assertThat(of(CALLS)).isEqualTo(new Freshness(OLD, true));
        logged("b", "joint-call", null, NOON.minus(NINETY_DAYS));
        assertThat(of(CALLS)).isEqualTo(new Freshness(NOON.minus(NINETY_DAYS), false));
    }

    @Test
    void facts_of_other_kinds_keep_nothing_fresh() {
        logged("a", "joint-call", null, OLD);
        logged("b", "mail", null, NOON);
        assertThat(of(CALLS).stale()).isTrue();
        assertThat(of(new Measure.Reach(NINETY_DAYS))).isEqualTo(new Freshness(null, false));
        logged("c", "mail", "hooli", NOON.minusSeconds(5));
        assertThat(of(new Measure.Reach(NINETY_DAYS)).newest()).isEqualTo(NOON.minusSeconds(5));
    }

    @Test
    void deals_count_by_their_last_change_where_their_status_does() {
        deal("won", DealStatus.WON, OLD);
        deal("open", DealStatus.OPEN, NOON);
        assertThat(of(new Measure.Pipeline(Set.of(DealStatus.OPEN), null, null, Map.of()))
                        .stale())
                .isFalse();
        assertThat(of(new Measure.Pipeline(Set.of(DealStatus.WON), null, null, Map.of())))
                .isEqualTo(new Freshness(OLD, true));
        assertThat(of(new Measure.WinRate(NINETY_DAYS, 0, 0)).stale()).isTrue();
    }

    @Test
    void attributes_and_overlaps_are_as_old_as_the_event_that_set_them() {
        facts.apply(
                new Fact.Registered(stamp(OLD, "r"), "Acme", "isv", null, Map.of("fit", new AttributeValue.Num(1))),
                Retention.all());
        facts.apply(new Fact.OverlapReported(stamp(NOON, "o"), Map.of("icpAccounts", 3.0)), Retention.all());
        assertThat(of(new Measure.Attribute("fit"))).isEqualTo(new Freshness(OLD, true));
        assertThat(of(new Measure.Overlap("icpAccounts"))).isEqualTo(new Freshness(NOON, false));
        assertThat(of(new Measure.Overlap("customers"))).isEqualTo(new Freshness(null, false));
    }

    @Test
    void what_is_unknown_is_not_stale() {
        logged("a", "joint-call", null, OLD);
        assertThat(Freshness.of(CALLS, false, facts.at(NOON), NOON, NINETY_DAYS).stale())
                .isFalse();
    }

    private Freshness of(Measure measure) {
        return Freshness.of(measure, true, facts.at(NOON), NOON, NINETY_DAYS);
    }

    private void logged(String id, String kind, String account, Instant time) {
        facts.apply(new Fact.ActivityLogged(stamp(time, id), id, kind, account), Retention.all());
    }

    private void deal(String id, DealStatus status, Instant time) {
        facts.apply(
                new Fact.DealChanged(
                        stamp(time, id),
                        id,
                        null,
                        status,
                        1,
                        "USD",
                        1,
                        Attribution.SOURCED,
                        status.closed() ? time : null),
                Retention.all());
    }

    private static Stamp stamp(Instant time, String id) {
        return new Stamp(time, id, "/test");
    }
}
