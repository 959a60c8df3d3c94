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
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/name|null|/name|is missing",
                "/name|\" \"|/name|blank",
                "/name|7|/name|must be text, not a number",
                "/name|\"a\\u0007b\"|/name|control",
                "/nmae|\"x\"|/nmae|is not a field here",
                "/currency|\"BUCKS\"|/currency|ISO 4217",
                "/rates/EURO|1|/rates/EURO|ISO 4217",
                "/rates/EUR|0|/rates/EUR|above 0",
                "/rates/EUR|\"1.1\"|/rates/EUR|must be a number, not text",
                "/rates/USD|2|/rates/USD|own currency",
                "/minCoverage|101|/minCoverage|from 0 to 100",
                "/factors|null|/factors|is missing",
                "/factors|{}|/factors|must be a list of factors, not an object",
                "/factors/0|\"x\"|/factors/0|must be an object, not text",
                "/factors/0|null|/factors/0|not null",
                "/factors/0/weight|31|/factors|exactly 100, not 101",
                "/factors/0/weight|0|/factors/0/weight|above 0",
                "/factors/0/weight|-30|/factors/0/weight|above 0",
                "/factors/0/name|\"win-rate\"|/factors/4/name|already",
                "/factors/0/colour|\"red\"|/factors/0/colour|is not a field here",
                "/factors/0/measure|null|/factors/0/measure|is missing",
                "/factors/0/measure/type|\"size\"|/factors/0/measure/type|must be one of",
                "/factors/0/measure/within|\"P1D\"|/factors/0/measure/within|is not a field here",
                "/factors/1/measure/kinds|{}|/factors/1/measure/kinds|at least one kind",
                "/factors/1/measure/kinds|null|/factors/1/measure/kinds|is missing",
                "/factors/1/measure/within|\"P8W\"|/factors/1/measure|not both",
                "/factors/1/measure/halfLife|null|/factors/1/measure|either halfLife or within",
                "/factors/1/measure/halfLife|\"P0D\"|/factors/1/measure/halfLife|longer than 0",
                "/factors/1/measure/halfLife|\"P-5D\"|/factors/1/measure/halfLife|longer than 0",
                "/factors/1/measure/halfLife|\"-P5D\"|/factors/1/measure/halfLife|longer than 0",
                "/factors/1/measure/halfLife|\"P2M\"|/factors/1/measure/halfLife|days or weeks",
                "/factors/1/measure/halfLife|\"PT5H\"|/factors/1/measure/halfLife|days or weeks",
                "/factors/1/measure/halfLife|\"P\"|/factors/1/measure/halfLife|days or weeks",
                "/factors/1/measure/halfLife|60|/factors/1/measure/halfLife|not a number",
                "/factors/2/measure/name|\"\"|/factors/2/measure/name|blank",
                "/factors/3/measure/statuses|[]|/factors/3/measure/statuses|1 to 3",
                "/factors/3/measure/statuses|[\"lost\",\"lost\"]|/factors/3/measure/statuses|repeat",
                "/factors/3/measure/statuses|[\"closed\"]|/factors/3/measure/statuses|open, won, lost",
                "/factors/3/measure/within|\"P9D\"|/factors/3/measure|never both",
                "/factors/3/measure/credit/lent|1|/factors/3/measure/credit/lent|sourced, influenced",
                "/factors/3/measure/credit/sourced|-1|/factors/3/measure/credit/sourced|0 or more",
                "/factors/4/measure/prior/wins|-1|/factors/4/measure/prior/wins|0 or more",
                "/factors/4/measure/prior/wins|null|/factors/4/measure/prior/wins|is missing",
                "/factors/4/measure/within|null|/factors/4/measure/within|is missing",
                "/factors/0/scale|null|/factors/0/scale|is missing",
                "/factors/0/scale/to|0|/factors/0/scale/to|differ",
                "/factors/0/scale/type|\"curve\"|/factors/0/scale/type|linear, log, bands",
                "/factors/2/scale/at|[1, 3, 2]|/factors/2/scale/at|ascend",
                "/factors/2/scale/at|[1, 1]|/factors/2/scale/at|ascend",
                "/factors/2/scale/at|[]|/factors/2/scale/at|1 to 100",
                "/factors/2/scale/at|[1, null]|/factors/2/scale/at/1|not null",
                "/factors/3/scale/from|0|/factors/3/scale/from|above 0",
                "/factors/3/scale/to|1000|/factors/3/scale/to|above 'from'",
                "/tiers|[]|/tiers|2 to 6 tiers, not 0",
                "/tiers/0/name|\"growth\"|/tiers/1/name|already",
                "/tiers/0/cut|null|/tiers/0/cut|is missing",
                "/tiers/2/cut|{}|/tiers/2/cut|has no cut",
                "/tiers/0/cut/top|0|/tiers/0/cut/top|from 1",
                "/tiers/0/cut/top|1.5|/tiers/0/cut/top|whole number",
                "/tiers/0/cut/share|0.2|/tiers/0/cut|at most one of",
                "/tiers/1/cut/share|0|/tiers/1/cut/share|at most 1",
                "/tiers/1/cut/share|1.01|/tiers/1/cut/share|at most 1",
                "/tiers/1/cut/within|\"region\"|/tiers/1/cut/within|segment",
                "/tiers/0/cut/minScore|101|/tiers/0/cut/minScore|from 0 to 100",
                "/tiers/0/cut/floors/charm|10|/tiers/0/cut/floors/charm|names no factor",
                "/tiers/0/cut/floors/a~1b|10|/tiers/0/cut/floors/a~01b|names no factor",
                "/tiers/0/service|null|/tiers/0/service|is missing",
                "/tiers/0/service/owner|\"boss\"|/tiers/0/service/owner|named, pool, none",
                "/tiers/0/service/commitments|null|/tiers/0/service/commitments|is missing",
                "/tiers/0/service/commitments/0/name|\"business review\"|/tiers/0/service/commitments/1/name|already",
                "/tiers/0/service/commitments/0/every|\"P0D\"|/tiers/0/service/commitments/0/every|longer than 0",
                "/tiers/0/service/commitments/0/every|\"PT1H\"|/tiers/0/service/commitments/0/every|period",
                "/tiers/0/service/commitments/0/hours|-1|/tiers/0/service/commitments/0/hours|0 to 168",
                "/tiers/2/service/commitments/0/hours|1|/tiers/2/service/owner|cannot have hours",
                "/tiers/1/service/commitments/0/hours|9|/tiers/0/service|must be above",
                "/rescore|null|/rescore|is missing",
                "/rescore/every|\"quarterly\"|/rescore/every|period",
                "/rescore/startingOn|\"2027-02-30\"|/rescore/startingOn|date",
                "/rescore/startingOn|\"0027-01-01\"|/rescore/startingOn|1970",
                "/rescore/startingOn|20270101|/rescore/startingOn|not a number",
                "/rescore/timeZone|\"Mars/Olympus\"|/rescore/timeZone|IANA",
                "/rescore/timeZone|null|/rescore/timeZone|is missing",
                "/rescore/mode|\"never\"|/rescore/mode|automatic, prompted",
                "/stability/margin|-1|/stability/margin|from 0",
                "/stability/graceCycles|1.5|/stability/graceCycles|whole",
                "/stability/maxStepsDown|0|/stability/maxStepsDown|from 1",
                "/liveDeals/reserve|1.1|/liveDeals/reserve|from 0 to 1",
                "/liveDeals/hours|null|/liveDeals/hours|is missing",
                "/liveDeals/minAmount|true|/liveDeals/minAmount|not true or false",
            })
    void refuses(String place, String json, String pointer, String detail) {
        var reading = FrameworkReader.read(Documents.set(Documents.example(), place, Documents.value(json)));
        assertThat(reading.framework()).isNull();
        assertThat(reading.errors()).anySatisfy(error -> {
            assertThat(error.pointer()).isEqualTo(pointer);
            assertThat(error.detail()).contains(detail);
        });
    }

    @Test
    void names_every_broken_rule_at_once() {
        var document = Documents.example();
        Documents.set(document, "/currency", "BUCKS");
        Documents.set(document, "/factors/0/scale/to", 0);
        Documents.set(document, "/tiers/0/cut/top", 0);
        Documents.set(document, "/rescore/timeZone", "Mars/Olympus");
        assertThat(FrameworkReader.read(document).errors())
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder("/currency", "/factors/0/scale/to", "/tiers/0/cut/top", "/rescore/timeZone");
    }

    @Test
    void refuses_two_tiers_with_the_same_service_whatever_it_is_called() {
        var document = Documents.example();
        var again = Documents.parse("""
                {"name": "more growth", "cut": {}, "service": {"owner": "pool",
                 "commitments": [{"name": "other name", "kind": "group-call", "every": "P1M", "hours": 1}]}}""");
        tiers(document).add(2, again);
        assertThat(FrameworkReader.read(document).errors())
                .extracting(Violation::pointer, Violation::detail)
                .anySatisfy(error -> assertThat(error.toString()).contains("/tiers/2/service", "same service level"));
    }

    @Test
    void takes_the_same_hours_written_two_ways_for_the_same() {
        var document = Documents.example();
        tiers(document).add(2, Documents.parse("""
                {"name": "quarterly", "cut": {}, "service": {"owner": "pool",
                 "commitments": [{"name": "three calls", "kind": "group-call", "every": "P3M", "hours": 3}]}}"""));
        assertThat(FrameworkReader.read(document).errors())
                .extracting(Violation::pointer)
                .containsExactly("/tiers/1/service");
    }

    @Test
    void adds_weights_as_decimals() {
        var document = Documents.example();
        for (var weight : Map.of(0, 33.3, 1, 33.3, 2, 0.1, 3, 0.2, 4, 33.1).entrySet())
            Documents.set(document, "/factors/%d/weight".formatted(weight.getKey()), weight.getValue());
        assertThat(FrameworkReader.read(document).errors()).isEmpty();
        Documents.set(document, "/factors/0/weight", new BigDecimal("33.3000000000000000001"));
        assertThat(FrameworkReader.read(document).errors())
                .extracting(Violation::pointer)
                .containsExactly("/factors");
    }

    @Test
    void refuses_numbers_that_are_none_or_beyond_all_measure() {
        for (Object number : List.of(
                Double.NaN,
                Double.POSITIVE_INFINITY,
                1e300,
                new BigDecimal("1e999999999"),
                new BigDecimal("1e-999999999"))) {
            var reading = FrameworkReader.read(Documents.set(Documents.example(), "/factors/0/scale/to", number));
            assertThat(reading.errors()).extracting(Violation::pointer).contains("/factors/0/scale/to");
        }
    }

    @Test
    void counts_factors_and_tiers() {
        for (int factors : new int[] {2, 6}) {
            var document = Documents.example();
            document.put("factors", Collections.nCopies(factors, Map.of()));
            assertThat(FrameworkReader.read(document).errors())
                    .contains(new Violation("/factors", "must have 3 to 5 factors, not " + factors));
        }
        for (int tiers : new int[] {1, 7}) {
            var document = Documents.example();
            document.put("tiers", Collections.nCopies(tiers, Map.of()));
            assertThat(FrameworkReader.read(document).errors())
                    .contains(new Violation("/tiers", "must have 2 to 6 tiers, not " + tiers));
        }
    }

    @Test
    void stays_readable_for_a_huge_document() {
        var document = Documents.example();
        for (int i = 0; i < 100_000; i++) document.put("field" + i, new HashMap<>());
        document.put("x".repeat(100_000), 1);
        document.put(
                "rates",
                new HashMap<>(Collections.nCopies(1, 1).stream()
                        .collect(
                                HashMap::new,
                                (m, x) -> {
                                    for (int i = 0; i < 100_000; i++) m.put("R" + i, x);
                                },
                                HashMap::putAll)));
        var errors = FrameworkReader.read(document).errors();
        assertThat(errors).hasSizeBetween(20, 300);
        assertThat(errors).allSatisfy(error -> assertThat(error.toString()).hasSizeLessThan(500));
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

    @SuppressWarnings("unchecked")
    private static List<Object> tiers(Map<String, Object> document) {
        document.put("tiers", new ArrayList<>((List<Object>) document.get("tiers")));
        return (List<Object>) document.get("tiers");
    }
}
