package io.tierline.prioritization.score;

import static io.tierline.prioritization.facts.Histories.NOON;
import static io.tierline.prioritization.score.PartnerLog.DECAY;
import static io.tierline.prioritization.score.PartnerLog.WINDOWS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tierline.prioritization.facts.AttributeValue;
import io.tierline.prioritization.facts.Fact;
import io.tierline.prioritization.facts.LogCut;
import io.tierline.prioritization.facts.Stamp;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.score.ChangePart.Cause;
import io.tierline.prioritization.score.ChangedFact.What;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScoreChangeTest {
    private static final Instant LATER = NOON.plus(Duration.ofDays(20));

    private final PartnerLog log = new PartnerLog();

    @Test
    void a_window_that_runs_out_is_time() {
        log.tell(call("old", NOON.minus(Duration.ofDays(15)), null), call("young", NOON, null));

        var change = change(log.cut(), WINDOWS, WINDOWS);

        assertThat(change.parts()).extracting(ChangePart::points).containsExactly(points("-3.0000"), NONE, NONE, NONE);
        assertThat(part(change, Cause.TIME).facts())
                .extracting(ChangedFact::id, ChangedFact::what)
                .containsExactly(tuple("old", What.EXPIRED));
        assertThat(part(change, Cause.TIME).factors())
                .containsExactly(new FactorMove("co-sell-engagement", points("-3.0000")));
    }

    @Test
    void a_replacement_is_a_correction_at_the_time_it_now_has() {
        log.tell(call("a", NOON, "hooli"));
        var cut = log.cut();
        log.tell(new Fact.ActivityLogged(stamp(LATER, "again"), "a", "mail", "hooli"));

        var change = change(cut, WINDOWS, WINDOWS);

        assertThat(change.parts()).extracting(ChangePart::points).containsExactly(NONE, points("-2.0000"), NONE, NONE);
        assertThat(part(change, Cause.CORRECTIONS).facts())
                .containsExactly(
                        new ChangedFact(Contribution.Kind.ACTIVITY, "a", What.REPLACED, stamp(LATER, "again")));
    }

    @Test
    void an_activity_that_was_taken_back_and_is_logged_again_is_new() {
        log.tell(call("a", NOON.minusSeconds(9), null), retraction("a", NOON.minusSeconds(5)));
        var cut = log.cut();
        log.tell(call("a", NOON.plusSeconds(5), null));

        assertThat(change(cut, WINDOWS, WINDOWS).parts())
                .extracting(ChangePart::points)
                .containsExactly(NONE, NONE, points("3.0000"), NONE);
    }

    @Test
    void a_retraction_of_what_nobody_knew_is_no_fact() {
        var cut = log.cut();
        log.tell(retraction("a", NOON.minusSeconds(5)), retraction("b", NOON.plusSeconds(5)));

        assertThat(change(cut, WINDOWS, WINDOWS).parts())
                .allSatisfy(part -> assertThat(part.facts()).isEmpty());
    }

    @Test
    void facts_that_no_factor_reads_are_left_out_and_an_overlap_counts_by_field() {
        var cut = log.cut();
        log.tell(
                new Fact.Changed(
                        stamp(LATER, "c"),
                        "Acme",
                        null,
                        null,
                        Map.of("headcount", new AttributeValue.Num(9), "productFit", new AttributeValue.Num(2))),
                new Fact.OverlapReported(stamp(LATER, "o"), Map.of("icpAccounts", 20.0, "customers", 3.0)));

        assertThat(part(change(cut, DECAY, DECAY), Cause.NEW_EVENTS).facts())
                .extracting(ChangedFact::kind, ChangedFact::id)
                .containsExactly(
                        tuple(Contribution.Kind.ATTRIBUTE, "productFit"),
                        tuple(Contribution.Kind.OVERLAP, "icpAccounts"));
    }

    @Test
    void known_ahead_of_its_time_it_is_new_when_it_happens() {
        log.tell(call("soon", NOON.plusSeconds(60), null));

        var change = change(log.cut(), WINDOWS, WINDOWS);

        assertThat(part(change, Cause.NEW_EVENTS).points()).isEqualTo(points("3.0000"));
    }

    @Test
    void the_newest_twenty_facts_are_named_and_the_others_counted() {
        var cut = log.cut();
        IntStream.rangeClosed(1, 23).forEach(i -> log.tell(call("c" + i, NOON.plusSeconds(i), null)));

        var part = part(change(cut, DECAY, DECAY), Cause.NEW_EVENTS);

        assertThat(part.facts()).hasSize(20).first().extracting(ChangedFact::id).isEqualTo("c23");
        assertThat(part.more()).isEqualTo(3);
    }

    @Test
    void a_framework_change_names_the_factors_it_moved() {
        log.tell(call("a", NOON, "hooli"));

        var change = change(log.cut(), DECAY, WINDOWS);

        assertThat(part(change, Cause.FRAMEWORK).factors())
                .extracting(FactorMove::factor)
                .containsExactly("co-sell-engagement", "product-fit");
    }

    @Test
    void the_first_standpoint_cannot_be_the_later_one() {
        var now = new Standpoint(NOON, LogCut.NOW, DECAY);
        var then = new Standpoint(NOON.minusNanos(1), LogCut.NOW, DECAY);
        assertThatThrownBy(() -> ScoreChange.between(log.registers(), now, then))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected: at or before");
    }

    private static final BigDecimal NONE = points("0.0000");

    private ScoreChange change(LogCut cut, Framework first, Framework second) {
        return ScoreChange.between(
                log.registers(), new Standpoint(NOON, cut, first), new Standpoint(LATER, LogCut.NOW, second));
    }

    private static ChangePart part(ScoreChange change, Cause cause) {
        return change.parts().get(cause.ordinal());
    }

    private static Fact call(String id, Instant time, String account) {
        return new Fact.ActivityLogged(stamp(time, "log-" + id + time), id, "joint-call", account);
    }

    private static Fact retraction(String id, Instant time) {
        return new Fact.ActivityRetracted(stamp(time, "take-" + id), id);
    }

    private static BigDecimal points(String text) {
        return new BigDecimal(text);
    }

    private static Stamp stamp(Instant time, String id) {
        return new Stamp(time, id, "/test");
    }
}
