package io.tierline.prioritization.score;

import static io.tierline.prioritization.Gen.forAll;
import static io.tierline.prioritization.facts.Histories.NOON;
import static io.tierline.prioritization.score.PartnerLog.DECAY;
import static io.tierline.prioritization.score.PartnerLog.WINDOWS;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.prioritization.Documents;
import io.tierline.prioritization.facts.Attribution;
import io.tierline.prioritization.facts.DealStatus;
import io.tierline.prioritization.facts.Fact;
import io.tierline.prioritization.facts.Histories;
import io.tierline.prioritization.facts.Retention;
import io.tierline.prioritization.facts.Stamp;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.score.OneMore.What;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OneMoreTest {
    @Test
    void each_gain_is_what_the_event_really_adds() {
        forAll(Histories::any, told -> {
            for (var framework : List.of(DECAY, WINDOWS)) {
                var facts = Histories.fold(told, Retention.all());
                var now = Scorer.score(framework, facts.at(NOON), NOON);
                for (var more : OneMore.of(framework, facts.at(NOON), NOON)) {
                    var then = Histories.fold(told, Retention.all());
                    then.apply(fact(more.what()), Retention.all());
                    assertThat(more.adds())
                            .as("%s", more.what())
                            .isEqualTo(Rounding.decimal(Scorer.score(framework, then.at(NOON), NOON)
                                            .score())
                                    .subtract(Rounding.decimal(now.score())));
                }
            }
        });
    }

    @Test
    void the_largest_gain_comes_first() {
        forAll(
                Histories::any,
                told -> assertThat(of(DECAY, told))
                        .extracting(OneMore::adds)
                        .isSortedAccordingTo(Comparator.reverseOrder()));
    }

    @Test
    void every_kind_that_is_scored_is_asked_about_with_a_new_account_where_accounts_count() {
        assertThat(of(WINDOWS, List.of()))
                .extracting(OneMore::what)
                .contains(
                        new What.Activity("joint-call", false),
                        new What.Activity("joint-call", true),
                        new What.Activity("mail", false),
                        new What.Activity("mail", true));
        assertThat(of(DECAY, List.of()))
                .extracting(OneMore::what)
                .contains(new What.Activity("intro", false))
                .doesNotContain(new What.Activity("intro", true));
    }

    @Test
    void deals_have_the_median_amount_of_the_partner_or_else_the_least_live_deal() {
        var none = of(DECAY, List.of());
        assertThat(deals(none)).hasSize(4).allSatisfy(deal -> {
            assertThat(deal.amount()).isEqualTo(new BigDecimal("50000.00"));
            assertThat(deal.currency()).isEqualTo("USD");
        });
        var some = of(DECAY, List.of(deal("d1", 1_000, "USD"), deal("d2", 3_000, "EUR"), deal("d3", 9_000, "JPY")));
        assertThat(deals(some)).extracting(What.Deal::amount).containsOnly(new BigDecimal("2150.00"));
        assertThat(deals(of(Documents.framework("/liveDeals", null), List.of())))
                .isEmpty();
    }

    @Test
    void where_no_factor_tells_kinds_apart_an_account_alone_counts() {
        var document = Documents.set(
                Documents.example(),
                "/factors/1/measure",
                Documents.value("{\"type\": \"reach\", \"within\": \"P30D\"}"));
        Documents.set(document, "/tiers/0/cut/floors", Documents.value("{}"));
        var gains = of(Documents.framework(document), List.of());
        assertThat(gains).extracting(OneMore::what).contains(new What.Activity(null, true));
    }

    private static List<OneMore> of(Framework framework, List<Fact> told) {
        return OneMore.of(framework, Histories.fold(told, Retention.all()).at(NOON), NOON);
    }

    private static List<What.Deal> deals(List<OneMore> gains) {
        return gains.stream()
                .map(OneMore::what)
                .filter(What.Deal.class::isInstance)
                .map(What.Deal.class::cast)
                .toList();
    }

    private static Fact deal(String id, double amount, String currency) {
        return new Fact.DealChanged(
                stamp(id), id, null, DealStatus.OPEN, amount, currency, 1, Attribution.SOURCED, null);
    }

    private static Fact fact(What what) {
        return switch (what) {
            case What.Activity(var kind, var newAccount) ->
                new Fact.ActivityLogged(
                        stamp("more"),
                        "more",
                        Objects.requireNonNullElse(kind, "any"),
                        newAccount ? "never-seen" : null);
            case What.Deal(var status, var attribution, var amount, var currency) ->
                new Fact.DealChanged(
                        stamp("more"),
                        "more",
                        null,
                        status,
                        amount.doubleValue(),
                        currency,
                        1,
                        attribution,
                        status.closed() ? NOON : null);
        };
    }

    private static Stamp stamp(String id) {
        return new Stamp(NOON, id, "/test");
    }
}
