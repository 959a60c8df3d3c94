package io.tierline.prioritization.framework;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.prioritization.Documents;
import io.tierline.prioritization.facts.Attribution;
import io.tierline.prioritization.facts.DealStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameworkReaderTest {
    @Test
    void reads_every_part_of_a_good_document() {
        var framework = Documents.framework();
        assertThat(framework.name()).isEqualTo("FY27 co-sell framework");
        assertThat(framework.currency()).isEqualTo("USD");
        assertThat(framework.rates().get("GBP")).isEqualByComparingTo(new BigDecimal("1.27"));
        assertThat(framework.minCoverage()).isEqualTo(30);
        assertThat(framework.factors())
                .containsExactly(
                        new Factor("icp-overlap", 30, new Measure.Overlap("icpAccounts"), new Scale.Linear(0, 200)),
                        new Factor(
                                "co-sell-engagement",
                                20,
                                new Measure.Activity(
                                        Map.of("joint-call", 3.0, "intro", 2.0), Duration.ofDays(60), null),
                                new Scale.Linear(0, 40)),
                        new Factor(
                                "product-fit",
                                15,
                                new Measure.Attribute("productFit"),
                                new Scale.Bands(List.of(1.0, 2.0, 3.0, 4.0, 5.0))),
                        new Factor(
                                "pipeline",
                                15,
                                new Measure.Pipeline(
                                        Set.of(DealStatus.OPEN, DealStatus.WON),
                                        null,
                                        Duration.ofDays(120),
                                        Map.of(Attribution.SOURCED, 1.0)),
                                new Scale.Log(1000, 1000000)),
                        new Factor(
                                "win-rate",
                                20,
                                new Measure.WinRate(Duration.ofDays(364), 1, 3),
                                new Scale.Linear(10, 60)));
        assertThat(framework.tiers()).extracting(Tier::name).containsExactly("strategic", "growth", "self-serve");
        assertThat(framework.tiers().get(0).cut())
                .isEqualTo(new Cut(2, null, 40.0, Map.of("co-sell-engagement", 10.0), false));
        assertThat(framework.tiers().get(1).cut()).isEqualTo(new Cut(null, 0.3, null, Map.of(), true));
        assertThat(framework.tiers().get(1).service())
                .isEqualTo(new ServiceLevel(
                        Owner.POOL, List.of(new Commitment("group call", "group-call", Period.ofMonths(1), 1))));
        assertThat(framework.rescore())
                .isEqualTo(new Rescore(
                        Period.ofMonths(3),
                        LocalDate.of(2027, 1, 1),
                        ZoneId.of("America/New_York"),
                        Rescore.Mode.AUTOMATIC));
        assertThat(framework.stability()).isEqualTo(new Stability(2, 1, null, 1));
        assertThat(framework.liveDeals()).isEqualTo(new LiveDeals(0.1, 50000, 2, Period.ofDays(7)));
    }

    @Test
    void fills_in_what_may_be_left_out() {
        var document = Documents.example();
        for (var optional : List.of("rates", "minCoverage", "stability", "liveDeals")) document.remove(optional);
        Documents.set(document, "/rescore/mode", null);
        Documents.set(document, "/factors/3/measure/credit", null);
        var framework = FrameworkReader.read(document).framework();
        assertThat(framework).isNotNull();
        assertThat(framework.rates()).isEmpty();
        assertThat(framework.minCoverage()).isZero();
        assertThat(framework.stability()).isEqualTo(new Stability(0, 0, null, null));
        assertThat(framework.liveDeals()).isNull();
        assertThat(framework.rescore().mode()).isEqualTo(Rescore.Mode.AUTOMATIC);
        assertThat(((Measure.Pipeline) framework.factors().get(3).measure()).credit())
                .isEqualTo(Map.of(Attribution.SOURCED, 1.0, Attribution.INFLUENCED, 1.0));
    }

    @Test
    void takes_a_date_that_a_yaml_parser_has_read_already() {
        var framework = Documents.framework("/rescore/startingOn", LocalDate.of(2027, 4, 1));
        assertThat(framework.rescore().startingOn()).isEqualTo("2027-04-01");
    }

    @ParameterizedTest
    @CsvSource({"P1M,0", "P3M,0", "P13W,0", "P30D,1", "P4M,1", "P1Y,1", "P92D,1"})
    void warns_of_an_odd_cadence(String every, int warnings) {
        var reading = FrameworkReader.read(Documents.set(Documents.example(), "/rescore/every", every));
        assertThat(reading.framework()).isNotNull();
        assertThat(reading.warnings()).hasSize(warnings);
    }

    @ParameterizedTest
    @CsvSource({
        "headcount,25,1",
        "number_of_employees,25,1",
        "annualRevenue,25,1",
        "partner-size,25,1",
        "headcount,20,0",
        "productFit,25,0"
    })
    void warns_of_a_heavy_factor_that_measures_size_alone(String attribute, int weight, int warnings) {
        var document = Documents.set(Documents.example(), "/factors/2/measure/name", attribute);
        Documents.set(document, "/factors/2/weight", weight);
        Documents.set(document, "/factors/0/weight", 45 - weight);
        var reading = FrameworkReader.read(document);
        assertThat(reading.errors()).isEmpty();
        assertThat(reading.warnings()).hasSize(warnings);
    }

    @Test
    void warns_of_an_overlap_that_nobody_reports() {
        var reading = FrameworkReader.read(Documents.set(Documents.example(), "/factors/0/measure/field", "friends"));
        assertThat(reading.framework()).isNotNull();
        assertThat(reading.warnings()).extracting(Violation::pointer).containsExactly("/factors/0/measure/field");
    }

    @Test
    void knows_its_rates_and_tiers() {
        var framework = Documents.framework();
        assertThat(framework.rate("USD")).hasValue(1);
        assertThat(framework.rate("EUR")).hasValue(1.1);
        assertThat(framework.rate("JPY")).isEmpty();
        assertThat(framework.tierIndex("growth")).isEqualTo(1);
        assertThat(framework.tierIndex(null)).isEqualTo(2);
        assertThat(framework.tierIndex("platinum")).isEqualTo(2);
        assertThat(framework.lastTier().name()).isEqualTo("self-serve");
        assertThat(framework.tiers().get(0).service().hoursPerWeek()).isEqualTo(1.5 + 28 / 91.3125);
    }
}
