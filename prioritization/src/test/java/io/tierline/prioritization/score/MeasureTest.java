package io.tierline.prioritization.score;

import static io.tierline.prioritization.facts.Histories.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.tierline.prioritization.Documents;
import io.tierline.prioritization.facts.AttributeValue;
import io.tierline.prioritization.facts.Attribution;
import io.tierline.prioritization.facts.DealStatus;
import io.tierline.prioritization.facts.Fact;
import io.tierline.prioritization.facts.PartnerFacts;
import io.tierline.prioritization.facts.Retention;
import io.tierline.prioritization.facts.Stamp;
import io.tierline.prioritization.framework.Factor;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.Measure;
import io.tierline.prioritization.framework.Scale;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeasureTest {
    private static final Framework FRAMEWORK = Documents.framework();

    private final PartnerFacts facts = new PartnerFacts();

    @Test
    void an_activity_counts_half_after_a_half_life_and_nothing_before_it_happened() {
        logged("a", "joint-call", null, NOON.minus(Duration.ofDays(60)));
        logged("b", "joint-call", null, NOON);
        logged("c", "joint-call", null, NOON.plusSeconds(1));
        var measure = new Measure.Activity(Map.of("joint-call", 3.0), Duration.ofDays(60), null);
        assertThat(measured(measure).value()).isEqualTo(4.5);
    }

    @Test
    void a_window_ends_where_its_age_is_reached() {
        logged("a", "intro", null, NOON.minus(Duration.ofDays(7)));
        logged("b", "intro", null, NOON.minus(Duration.ofDays(7)).plusNanos(1));
        assertThat(measured(new Measure.Activity(Map.of("intro", 2.0), null, Duration.ofDays(7)))
                        .value())
                .isEqualTo(2);
    }

    @Test
    void activities_of_other_kinds_make_an_activity_factor_known() {
        var measure = new Measure.Activity(Map.of("intro", 2.0), null, Duration.ofDays(7));
        assertThat(measured(measure))
                .extracting(FactorScore::known, FactorScore::value)
                .containsExactly(false, 0.0);
        logged("a", "mail", null, NOON);
        assertThat(measured(measure))
                .extracting(FactorScore::known, FactorScore::value)
                .containsExactly(true, 0.0);
    }

    @Test
    void reach_counts_an_account_once_over_activities_and_deals() {
        logged("a", "intro", "x", NOON);
        logged("b", "mail", "x", NOON.minusSeconds(5));
        logged("c", "mail", null, NOON);
        logged("d", "mail", "old", NOON.minus(Duration.ofDays(30)));
        deal("d1", "x", DealStatus.OPEN, 1, "USD", 1, Attribution.SOURCED, null);
        deal("d2", "y", DealStatus.LOST, 1, "USD", 1, Attribution.SOURCED, NOON.minus(Duration.ofDays(90)));
        assertThat(measured(new Measure.Reach(Duration.ofDays(30))).value()).isEqualTo(2);
    }

    @Test
    void pipeline_weighs_share_credit_rate_and_age() {
        deal("open", null, DealStatus.OPEN, 1000, "EUR", 0.5, Attribution.SOURCED, null);
        deal("won", null, DealStatus.WON, 1000, "USD", 1, Attribution.INFLUENCED, NOON.minus(Duration.ofDays(10)));
        deal("yen", null, DealStatus.OPEN, 1e6, "JPY", 1, Attribution.SOURCED, null);
        deal("lost", null, DealStatus.LOST, 1000, "USD", 1, Attribution.SOURCED, NOON);
        var statuses = Set.of(DealStatus.OPEN, DealStatus.WON);
        var score = measured(new Measure.Pipeline(
                statuses, null, Duration.ofDays(10), Map.of(Attribution.SOURCED, 1.0, Attribution.INFLUENCED, 0.5)));
        assertThat(score.value()).isCloseTo(550 + 250, within(1e-9));
        assertThat(score.unconverted()).containsExactly("JPY");
        var windowed = new Measure.Pipeline(statuses, Duration.ofDays(10), null, Map.of(Attribution.INFLUENCED, 1.0));
        assertThat(measured(windowed).value()).isZero();
        assertThat(measured(windowed).known()).isTrue();
    }

    @Test
    void win_rate_is_known_from_the_first_closed_deal() {
        var measure = new Measure.WinRate(Duration.ofDays(100), 1, 3);
        deal("o", null, DealStatus.OPEN, 1, "USD", 1, Attribution.SOURCED, null);
        assertThat(measured(measure))
                .extracting(FactorScore::known, FactorScore::value)
                .containsExactly(false, 25.0);
        deal("w", null, DealStatus.WON, 1, "USD", 1, Attribution.SOURCED, NOON);
        assertThat(measured(measure))
                .extracting(FactorScore::known, FactorScore::value)
                .containsExactly(true, 40.0);
        assertThat(measured(new Measure.WinRate(Duration.ofDays(100), 0, 0)).value())
                .isEqualTo(100);
    }

    @Test
    void win_rate_is_0_when_there_is_nothing_to_divide() {
        deal("w", null, DealStatus.WON, 1, "USD", 1, Attribution.SOURCED, NOON.minus(Duration.ofDays(100)));
        assertThat(measured(new Measure.WinRate(Duration.ofDays(100), 0, 0)))
                .extracting(FactorScore::known, FactorScore::value)
                .containsExactly(true, 0.0);
    }

    @Test
    void an_attribute_that_is_not_a_number_is_unknown() {
        facts.apply(
                new Fact.Registered(
                        stamp(NOON, "r"), "Acme", "reseller", null, Map.of("fit", new AttributeValue.Text("high"))),
                Retention.all());
        assertThat(measured(new Measure.Attribute("fit")).known()).isFalse();
        assertThat(measured(new Measure.Attribute("charm")).known()).isFalse();
    }

    @Test
    void evidence_shows_the_newest_facts_and_adds_up_to_the_value() {
        logged("old", "joint-call", null, NOON.minus(Duration.ofDays(60)));
        logged("new", "joint-call", null, NOON);
        logged("other", "mail", null, NOON);
        var factor = FRAMEWORK.factors().get(1);
        var evidence = Evidence.of(FRAMEWORK, factor, facts.at(NOON), NOON, 10);
        assertThat(evidence.newest())
                .extracting(Contribution::id, Contribution::time, Contribution::amount)
                .containsExactly(tuple("new", NOON, 3.0), tuple("old", NOON.minus(Duration.ofDays(60)), 1.5));
        assertThat(Evidence.of(FRAMEWORK, factor, facts.at(NOON), NOON, 1).newest())
                .hasSize(1);
    }

    @Test
    void the_heaviest_facts_come_by_what_they_add_or_take() {
        deal("credit", null, DealStatus.WON, -900, "USD", 1, Attribution.SOURCED, NOON);
        deal("large", null, DealStatus.OPEN, 1_000, "USD", 1, Attribution.SOURCED, null);
        deal("small", null, DealStatus.OPEN, 10, "USD", 1, Attribution.SOURCED, null);
        var factor = FRAMEWORK.factors().get(3);
        assertThat(Evidence.of(FRAMEWORK, factor, facts.at(NOON), NOON, 2).heaviest())
                .extracting(
                        Contribution::id, contribution -> contribution.stamp().id())
                .containsExactly(tuple("large", "deal-large"), tuple("credit", "deal-credit"));
    }

    private FactorScore measured(Measure measure) {
        var framework = new Framework(
                FRAMEWORK.name(),
                FRAMEWORK.currency(),
                FRAMEWORK.rates(),
                0,
                List.of(new Factor("it", 100, measure, new Scale.Linear(0, 100))),
                FRAMEWORK.tiers(),
                FRAMEWORK.rescore(),
                FRAMEWORK.stability(),
                null);
        return Scorer.score(framework, facts.at(NOON), NOON).factors().getFirst();
    }

    private void logged(String id, String kind, String account, Instant time) {
        facts.apply(new Fact.ActivityLogged(stamp(time, "log-" + id), id, kind, account), Retention.all());
    }

    private void deal(
            String id,
            String account,
            DealStatus status,
            double amount,
            String currency,
            double share,
            Attribution attribution,
            Instant closedAt) {
        facts.apply(
                new Fact.DealChanged(
                        stamp(NOON, "deal-" + id), id, account, status, amount, currency, share, attribution, closedAt),
                Retention.all());
    }

    private static Stamp stamp(Instant time, String id) {
        return new Stamp(time, id, "/test");
    }
}
