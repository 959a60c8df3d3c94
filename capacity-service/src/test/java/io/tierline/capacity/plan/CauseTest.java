package io.tierline.capacity.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CauseTest {
    private static final Map<String, String> BEFORE = Map.of(
            "cycle", "c-1", "framework", "1", "team", "a", "live-deal", "b", "roster", "c", "tier", "d", "week", "2026-11-23");

    private static Map<String, String> with(String kind, String value) {
        var inputs = new TreeMap<>(BEFORE);
        inputs.put(kind, value);
        return inputs;
    }

    @ParameterizedTest
    @CsvSource({
        "cycle, c-2, cycle c-2",
        "framework, 2, framework 2",
        "team, z, team",
        "live-deal, z, live-deal",
        "roster, z, roster",
        "tier, z, tier",
        "week, 2026-11-30, week"
    })
    void names_what_changed(String kind, String value, String cause) {
        assertThat(Cause.of(BEFORE, with(kind, value))).isEqualTo(cause);
    }

    @Test
    void names_the_first_of_several() {
        var inputs = with("team", "z");
        inputs.put("cycle", "c-2");
        assertThat(Cause.of(BEFORE, inputs)).isEqualTo("cycle c-2");
    }

    @Test
    void the_first_plan_of_all_is_because_of_its_cycle() {
        assertThat(Cause.of(Map.of(), BEFORE)).isEqualTo("cycle c-1");
    }

    @Test
    void there_is_no_cause_without_a_change() {
        assertThatThrownBy(() -> Cause.of(BEFORE, BEFORE)).isInstanceOf(IllegalArgumentException.class);
    }
}
