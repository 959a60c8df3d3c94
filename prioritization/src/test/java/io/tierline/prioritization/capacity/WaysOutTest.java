package io.tierline.prioritization.capacity;

import static io.tierline.prioritization.Gen.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.prioritization.capacity.Teams.Case;
import io.tierline.prioritization.framework.Commitment;
import io.tierline.prioritization.framework.Owner;
import io.tierline.prioritization.framework.ServiceLevel;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WaysOutTest {
    private static final BooleanSupplier PATIENT = () -> true;

    @Test
    void every_way_out_that_is_carried_out_leaves_nobody_of_the_tier_and_above_unfunded() {
        forAll(Case::any, c -> {
            var now = situation(c);
            for (var way : WaysOut.of(now, Map.of(), Planner::plan, PATIENT)) {
                int tier = c.framework().tierIndex(way.tier());
                for (var other : carriedOut(now, tier, way)) assertThat(lacking(other, tier)).isEmpty();
            }
        });
    }

    @Test
    void there_is_a_way_out_by_hours_for_each_tier_that_is_short_and_for_no_other() {
        forAll(Case::any, c -> {
            var ways = WaysOut.of(situation(c), Map.of(), Planner::plan, PATIENT);
            assertThat(ways.stream().map(WayOut::tier).collect(Collectors.toSet()))
                    .isEqualTo(c.plan().unfunded().stream().map(Unfunded::tier).collect(Collectors.toSet()));
            assertThat(ways).allSatisfy(way -> {
                assertThat(way.complete()).isTrue();
                assertThat(way.hours()).isNotNull();
            });
        });
    }

    /** Of one size, as then the planner never errs. */
    @Test
    void a_little_less_is_not_enough() {
        forAll(Case::small, c -> {
            var now = situation(c);
            for (var way : WaysOut.of(now, Map.of(), Planner::plan, PATIENT)) {
                var fewer = way.fewer();
                if (fewer != null)
                    assertThat(lacking(now.withFewer(0, fewer.partners() + 1), 0)).isNotEmpty();
                var hours = way.hours();
                if (hours != null)
                    assertThat(lacking(now.withMore(1, hours.perWeek() - 0.25), 0)).isNotEmpty();
                var lighter = way.lighter();
                if (lighter != null && lighter.toHours() != null)
                    assertThat(lacking(
                                    now.with(0, lighter(now, 0, lighter.toHours() + 0.25, Period.ofDays(7))), 0))
                            .isNotEmpty();
                if (lighter != null && lighter.toEvery() != null)
                    assertThat(lacking(now.with(0, lighter(now, 0, 5, lighter.toEvery().minusDays(7))), 0))
                            .isNotEmpty();
            }
        });
    }

    @Test
    void says_where_the_line_would_have_to_be_and_leaves_newcomers_without_a_score_out_of_it() {
        var now = new Situation(
                Teams.framework("pool", 1),
                List.of(strategic("acme", 1), strategic("birch", 2), strategic("cedar", 3), strategic("new", 9)),
                List.of(member("ann", 12)),
                PlanInForce.NONE,
                Teams.WEEK);
        var way = WaysOut.of(now, Map.of("acme", 90.0, "birch", 80.0, "cedar", 70.0), Planner::plan, PATIENT)
                .getFirst();
        assertThat(way.fewer()).isEqualTo(new WayOut.Fewer(2, 4, 70.0, 80.0));
        assertThat(way.lighter()).isNotNull();
        assertThat(way.hours()).isEqualTo(new WayOut.MoreHours(11.25, null));
    }

    @Test
    void more_hours_than_one_person_works_are_counted_in_people_too() {
        var partners = new ArrayList<Served>();
        for (int rank = 1; rank <= 20; rank++) partners.add(strategic("p" + rank, rank));
        var now = new Situation(Teams.framework("pool", 1), partners, List.of(), PlanInForce.NONE, Teams.WEEK);
        var way = WaysOut.of(now, Map.of(), Planner::plan, PATIENT).getFirst();
        assertThat(way.hours()).isEqualTo(new WayOut.MoreHours(111.25, 3));
        assertThat(way.fewer()).isNull();
        assertThat(way.lighter()).isNull();
    }

    @Test
    void a_tier_below_one_that_is_short_is_helped_by_hours_alone() {
        var now = new Situation(
                Teams.framework("pool", 1),
                List.of(strategic("acme", 1), growth("birch", 2)),
                List.of(),
                PlanInForce.NONE,
                Teams.WEEK);
        var ways = WaysOut.of(now, Map.of(), Planner::plan, PATIENT);
        assertThat(ways).extracting(WayOut::tier).containsExactly("strategic", "growth");
        assertThat(ways.getLast().shortAbove()).isTrue();
        assertThat(ways.getLast().fewer()).isNull();
        assertThat(ways.getLast().lighter()).isNull();
        assertThat(ways.getLast().hours()).isEqualTo(new WayOut.MoreHours(6.75, null));
    }

    @Test
    void a_lighter_commitment_keeps_the_tier_above_the_next() {
        var level = new ServiceLevel(
                Owner.NAMED,
                List.of(
                        new Commitment("call", "call", Period.ofMonths(1), 1),
                        new Commitment("work", "work", Period.ofDays(14), 6)));
        var found = new LighterSearch(level, 2.9, lighter -> lighter.hoursPerWeek() < 3.1, new Search(PATIENT)).find();
        assertThat(found).isEqualTo(new WayOut.Lighter(level.commitments().getLast(), 5.5, null));
        assertThat(new LighterSearch(level, 3, lighter -> lighter.hoursPerWeek() < 3.1, new Search(PATIENT)).find())
                .isNull();
    }

    @Test
    void a_commitment_by_the_month_is_done_every_so_many_months() {
        var level = new ServiceLevel(Owner.POOL, List.of(new Commitment("review", "review", Period.ofMonths(1), 0.25)));
        var found = new LighterSearch(level, 0, lighter -> lighter.hoursPerWeek() < 0.02, new Search(PATIENT)).find();
        assertThat(found)
                .isEqualTo(new WayOut.Lighter(level.commitments().getFirst(), null, Period.ofMonths(3)));
    }

    @Test
    void out_of_patience_it_keeps_what_it_found() {
        forAll(Case::any, c -> {
            var now = situation(c);
            var asked = new int[1];
            for (var way : WaysOut.of(now, Map.of(), Planner::plan, () -> ++asked[0] <= 5)) {
                int tier = c.framework().tierIndex(way.tier());
                for (var other : carriedOut(now, tier, way)) assertThat(lacking(other, tier)).isEmpty();
            }
        });
    }

    @Test
    void hours_that_are_there_fund_the_first_commitments() {
        var call = new Commitment("call", "call", Period.ofDays(7), 1);
        var work = new Commitment("work", "work", Period.ofDays(14), 6);
        var check = new Commitment("check", "check", Period.ofDays(7), 0);
        var level = new ServiceLevel(Owner.POOL, List.of(call, check, work));
        assertThat(new Unfunded("acme", "growth", 1.5).commitments(level))
                .containsExactly(new ShortCommitment(work, 1.5));
        assertThat(new Unfunded("acme", "growth", 3.25).commitments(level))
                .containsExactly(new ShortCommitment(call, 0.25), new ShortCommitment(work, 3));
        assertThat(new Unfunded("acme", "growth", 4).commitments(level))
                .containsExactly(new ShortCommitment(call, 1), new ShortCommitment(work, 3));
    }

    @Test
    void what_is_short_by_commitment_adds_up_to_what_the_partner_is_short() {
        forAll(Case::any, c -> {
            for (var lack : c.plan().unfunded()) {
                var level = c.framework().tier(lack.tier()).orElseThrow().service();
                assertThat(lack.commitments(level).stream()
                                .mapToDouble(ShortCommitment::hoursShort)
                                .sum())
                        .isEqualTo(lack.hoursShort());
            }
        });
    }

    private static Situation situation(Case c) {
        return new Situation(c.framework(), c.served(), c.members(), c.inForce(), Teams.WEEK);
    }

    private static List<Unfunded> lacking(Situation other, int tier) {
        return other.plan(Planner::plan).unfunded().stream()
                .filter(lack -> other.framework().tierIndex(lack.tier()) <= tier)
                .toList();
    }

    private static List<Situation> carriedOut(Situation now, int tier, WayOut way) {
        var others = new ArrayList<Situation>();
        var fewer = way.fewer();
        if (fewer != null) others.add(now.withFewer(tier, fewer.partners()));
        var hours = way.hours();
        if (hours != null) {
            others.add(now.withMore(1, hours.perWeek()));
            if (hours.people() != null) others.add(now.withMore(hours.people(), WaysOut.WORKING_WEEK));
        }
        var lighter = way.lighter();
        if (lighter != null) {
            var was = lighter.commitment();
            if (lighter.toHours() != null)
                others.add(now.with(tier, lighter(now, tier, lighter.toHours(), was.every())));
            if (lighter.toEvery() != null)
                others.add(now.with(tier, lighter(now, tier, was.hours(), lighter.toEvery())));
        }
        return others;
    }

    /** The only commitment of a tier of {@link Teams} otherwise. */
    private static ServiceLevel lighter(Situation now, int tier, double hours, Period every) {
        var level = now.framework().tiers().get(tier).service();
        var was = level.commitments().getFirst();
        return new ServiceLevel(level.owner(), List.of(new Commitment(was.name(), was.kind(), every, hours)));
    }

    private static Served strategic(String id, int rank) {
        return new Served(id, "a", null, "strategic", rank, List.of(), null);
    }

    private static Served growth(String id, int rank) {
        return new Served(id, "a", null, "growth", rank, List.of(), null);
    }

    /** Offers so many hours for planned service, besides the reserve. */
    private static Member member(String id, double hours) {
        return new Member(id, id, hours / 0.9, 0, Set.of(), Set.of(), Set.of(), List.of());
    }
}
