package io.tierline.prioritization.capacity;

import static io.tierline.prioritization.Gen.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.prioritization.capacity.Teams.Case;
import io.tierline.prioritization.framework.Commitment;
import io.tierline.prioritization.framework.Owner;
import io.tierline.prioritization.framework.ServiceLevel;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnfundedTest {
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
}
