package io.tierline.scoring.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierline.service.problem.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RankingTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void parts_are_put_together_by_score_then_id() {
        var parts = new RankingParts(3);
        parts.add(held(Set.of(0, 2), Set.of(), row("b", 10), row("c", 30)));
        parts.add(held(Set.of(1), Set.of(), row("a", 10)));

        assertThat(parts.ranking("demo", NOON).rows()).extracting("partner").containsExactly("c", "a", "b");
    }

    @Test
    void a_missing_or_doubled_partition_is_no_ranking() {
        var missing = new RankingParts(3);
        missing.add(held(Set.of(0, 1), Set.of()));
        assertThatThrownBy(() -> missing.ranking("demo", NOON))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(503));
        var doubled = new RankingParts(3);
        doubled.add(held(Set.of(0, 1), Set.of()));
        assertThatThrownBy(() -> doubled.add(held(Set.of(1), Set.of()))).isInstanceOf(Refused.class);
    }

    @Test
    void a_framework_that_only_some_partitions_know_is_on_its_way() {
        var some = new RankingParts(2);
        some.add(held(Set.of(0, 1), Set.of(1)));
        assertThatThrownBy(() -> some.ranking("demo", NOON))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(503));
        var none = new RankingParts(2);
        none.add(held(Set.of(0, 1), Set.of(0, 1)));
        assertThatThrownBy(() -> none.ranking("demo", NOON))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(404));
    }

    @Test
    void a_ranking_says_when_its_rows_are_of_different_frameworks() {
        var since = NOON.minusSeconds(1);
        var parts = new RankingParts(2);
        parts.add(new Held(NOON, Set.of(0), Set.of(), versions(1, NOON.minusSeconds(60)), List.of(row("a", 1, 1))));
        parts.add(new Held(NOON, Set.of(1), Set.of(), versions(2, since), List.of(row("b", 2, 2))));
        assertThat(parts.ranking("demo", NOON).mixed()).isEqualTo(new Mixed(List.of(1, 2), since));

        var empty = new RankingParts(2);
        empty.add(new Held(NOON, Set.of(0), Set.of(), versions(1, NOON.minusSeconds(60)), List.of()));
        empty.add(new Held(NOON, Set.of(1), Set.of(), versions(2, since), List.of(row("b", 2, 2))));
        assertThat(empty.ranking("demo", NOON).mixed()).isNull();
    }

    @Test
    void a_rank_is_that_of_the_score_given_among_the_others() {
        var ranking = new Ranking(NOON, List.of(row("c", 30), row("a", 10), row("b", 10)), null);

        assertThat(ranking.rank("a", 10)).isEqualTo(2);
        assertThat(ranking.rank("b", 10)).isEqualTo(3);
        assertThat(ranking.rank("b", 40)).isEqualTo(1);
        assertThat(ranking.rank("new", 10)).isEqualTo(4);
    }

    @Test
    void a_recent_ranking_is_shared_and_an_exact_one_is_not_mistaken() {
        var rankings = new Rankings();
        var first = new Ranking(NOON, List.of(row("a", 1)), null);
        var later = new Ranking(NOON.plusSeconds(1), List.of(row("a", 2)), null);

        assertThat(rankings.recent("demo", () -> first)).isSameAs(first);
        assertThat(rankings.at("demo", NOON, () -> later)).isSameAs(first);
        assertThat(rankings.at("demo", NOON.plusSeconds(1), () -> later)).isSameAs(later);
        assertThat(rankings.recent("other", () -> later)).isSameAs(later);
    }

    private static Held held(Set<Integer> partitions, Set<Integer> lacking, Held.Row... rows) {
        return new Held(NOON, partitions, lacking, new TreeMap<>(), List.of(rows));
    }

    private static TreeMap<Integer, Instant> versions(int version, Instant publishedAt) {
        return new TreeMap<>(Map.of(version, publishedAt));
    }

    private static Held.Row row(String partner, double score) {
        return row(partner, score, 1);
    }

    private static Held.Row row(String partner, double score, int version) {
        return new Held.Row(partner, "The " + partner, "isv", version, score, 100, List.of());
    }
}
