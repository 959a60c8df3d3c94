package io.tierline.prioritization.framework;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.prioritization.Documents;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FrameworkRulesTest {
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

    @SuppressWarnings("unchecked")
    private static List<Object> tiers(Map<String, Object> document) {
        document.put("tiers", new ArrayList<>((List<Object>) document.get("tiers")));
        return (List<Object>) document.get("tiers");
    }
}
