package io.tierline.benchmarks.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class BenchTest {
    private static final int USAGE = 2;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void refuses_what_cannot_be_measured_and_says_why() {
        assertThat(bench("scoring", "--events", "10")).isEqualTo(USAGE);
        assertThat(err.toString()).contains("at least 20000 events");
        assertThat(bench("scoring", "--rows", "spark")).isEqualTo(USAGE);
        assertThat(err.toString()).contains("spark");
        assertThat(bench("scoring", "--only", "luck")).isEqualTo(USAGE);
        assertThat(bench("tiering", "--partners", "10")).isEqualTo(USAGE);
        assertThat(err.toString()).contains("at least 100 partners");
        assertThat(bench()).isEqualTo(USAGE);
        assertThat(err.toString()).contains("say what to measure");
    }

    @Test
    void refuses_companies_without_a_size() {
        assertThat(bench("capacity", "--sizes", "500")).isEqualTo(USAGE);
        assertThat(bench("capacity", "--sizes", "5x1")).isEqualTo(USAGE);
        assertThat(err.toString()).contains("--sizes: 5x1 (expected: partners x people");
    }

    @Test
    void plans_keep_the_rules_and_the_table_says_how_good_they_are() {
        assertThat(bench("capacity", "--sizes", "60x3")).isZero();
        assertThat(out.toString())
                .contains("60 partners x 3, two named tiers: a member leaves", "tierline", "greedy", "1.000 of best")
                .doesNotContain("BROKEN");
    }

    @Test
    void tells_what_there_is() {
        assertThat(bench("scoring", "--help")).isZero();
        assertThat(out.toString()).contains("--events", "--json", "--only", "tierline");
    }

    private int bench(String... words) {
        return Bench.line()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words);
    }
}
