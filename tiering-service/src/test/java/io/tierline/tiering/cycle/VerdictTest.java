package io.tierline.tiering.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tierline.contracts.event.CycleEvent.CycleClosed;
import io.tierline.contracts.event.DecisionReceipt;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.EventData;
import io.tierline.contracts.event.ExceptionEvent.ExceptionEnded;
import io.tierline.contracts.event.ScoreDigest;
import io.tierline.contracts.event.ScoreEvent.FactorPoints;
import io.tierline.contracts.event.ScoreEvent.PartnerScored;
import io.tierline.contracts.event.TierEvent.Basis;
import io.tierline.contracts.event.TierEvent.Earned;
import io.tierline.contracts.event.TierEvent.TierChanged;
import io.tierline.contracts.event.TierEvent.TierDecided;
import io.tierline.contracts.event.TierEvent.TierPending;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.FrameworkReader;
import io.tierline.prioritization.tier.ExceptionInForce;
import io.tierline.prioritization.tier.Standing;
import io.tierline.tiering.exception.HeldPartner;
import io.tierline.tiering.support.Program;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Framework FRAMEWORK = Objects.requireNonNull(
            FrameworkReader.read(Program.frameworkDocument("prompted")).framework());
    private static final UnderWay CYCLE = new UnderWay("prog", "c2", NOON, 1, "", 1, NOON, 1);

    @Test
    void it_says_each_decision_then_each_move_and_last_that_the_cycle_is_closed() {
        var events = decide(List.of(official("ann", 90), official("bob", 10)), Map.of(), List.of());
        assertThat(events)
                .extracting(Event::id)
                .containsExactly("decided/c2/ann", "decided/c2/bob", "changed/c2/ann", "changed/c2/bob", "closed/c2");
        var closed = (CycleClosed) events.getLast().data();
        assertThat(closed.counts().keySet()).containsExactly("gold", "silver", "rest");
        assertThat(closed.counts().values()).containsExactly(1, 1, 0);
        assertThat(closed.moves()).containsEntry("entered", 2).containsEntry("left", 0);
    }

    @Test
    void the_same_input_gives_the_same_events() {
        var officials = List.of(official("ann", 90), official("bob", 10));
        assertThat(decide(officials.reversed(), Map.of(), List.of())).isEqualTo(decide(officials, Map.of(), List.of()));
    }

    @Test
    void a_move_starts_where_the_partner_is_placed_and_a_decision_where_the_last_cycle_left_it() {
        var events = decide(
                List.of(official("ann", 90)),
                Map.of("ann", new Standing("gold", 0)),
                List.of(new Placed("ann", "ANN", "rest", "registered")));
        assertThat(of(events, TierDecided.class))
                .singleElement()
                .extracting(TierDecided::before)
                .isEqualTo("gold");
        assertThat(of(events, TierChanged.class))
                .extracting(TierChanged::from, TierChanged::to, TierChanged::direction)
                .containsExactly(tuple("rest", "gold", "promoted"));
    }

    @Test
    void who_stays_where_it_is_does_not_move() {
        var events = decide(
                List.of(official("ann", 90)),
                Map.of("ann", new Standing("gold", 0)),
                List.of(new Placed("ann", "ANN", "gold", "rescore")));
        assertThat(of(events, TierChanged.class)).isEmpty();
    }

    @Test
    void who_took_part_before_and_does_not_now_has_left() {
        var events = decide(List.of(), Map.of(), List.of(new Placed("ann", "ANN", "gold", "rescore")));
        assertThat(of(events, TierChanged.class))
                .extracting(TierChanged::from, TierChanged::to, TierChanged::direction, TierChanged::reason)
                .containsExactly(tuple("gold", null, "left", "retired"));
    }

    @Test
    void who_entered_since_and_takes_no_part_yet_waits_in_the_last_tier() {
        var events = decide(
                List.of(),
                Map.of(),
                List.of(new Placed("ann", "ANN", "rest", "registered"), new Placed("bob", "BOB", "old", "registered")));
        assertThat(of(events, TierChanged.class))
                .extracting(TierChanged::name, TierChanged::from, TierChanged::to, TierChanged::direction)
                .containsExactly(tuple("BOB", "old", "rest", "entered"));
    }

    @Test
    void a_tier_that_the_framework_no_longer_has_is_left_by_entering() {
        var events = decide(
                List.of(official("ann", 90)),
                Map.of("ann", new Standing("platinum", 0)),
                List.of(new Placed("ann", "ANN", "platinum", "rescore")));
        assertThat(of(events, TierChanged.class))
                .extracting(TierChanged::from, TierChanged::to, TierChanged::direction)
                .containsExactly(tuple("platinum", "gold", "entered"));
    }

    @Test
    void a_held_partner_keeps_its_tier_beside_what_its_score_says_and_the_exception_ends_after_its_last_cycle() {
        var placed = List.of(new Placed("ann", "ANN", "gold", "exception"));
        var events = decide(List.of(official("ann", 10), official("bob", 90)), held("ann", "gold", 1), placed);
        var ann = of(events, TierDecided.class).getLast();
        assertThat(ann)
                .extracting(TierDecided::tier, TierDecided::target, TierDecided::pendingDemotion)
                .containsExactly("gold", "silver", false);
        assertThat(ann.basis())
                .extracting(Basis::rule, Basis::exception, Basis::earned)
                .containsExactly("exception", "x", new Earned("silver", 0));
        assertThat(of(events, CycleClosed.class))
                .singleElement()
                .satisfies(closed -> assertThat(closed.moves()).containsEntry("exception", 1));
        assertThat(events.getLast().data()).isEqualTo(new ExceptionEnded("x", "expired", "c2", null, null));
        assertThat(of(decide(List.of(official("ann", 10)), held("ann", "gold", 2), placed), ExceptionEnded.class))
                .isEmpty();
    }

    @Test
    void an_exception_for_a_tier_that_is_no_more_holds_nobody_and_ends() {
        var events = decide(
                List.of(official("ann", 10)),
                held("ann", "platinum", 2),
                List.of(new Placed("ann", "ANN", "platinum", "exception")));
        assertThat(of(events, TierDecided.class)).singleElement().satisfies(decided -> {
            assertThat(decided.tier()).isEqualTo("silver");
            assertThat(decided.basis().exception()).isNull();
        });
        assertThat(of(events, ExceptionEnded.class))
                .singleElement()
                .extracting(ExceptionEnded::how)
                .isEqualTo("superseded");
    }

    @Test
    void who_is_held_and_takes_no_part_stays_where_it_is() {
        var placed = List.of(new Placed("ann", "ANN", "gold", "exception"));
        assertThat(of(decide(List.of(), held("ann", "gold", 1), placed), TierChanged.class))
                .isEmpty();
    }

    @Test
    void every_decision_has_a_receipt_whose_digest_fits_and_the_cycle_one_over_all() {
        var events = decide(List.of(official("ann", 90), official("bob", 10)), Map.of(), List.of());
        var digests = new ArrayList<String>();
        for (var event : events)
            if (event.data() instanceof TierDecided decided) {
                var receipt = DecisionReceipt.of("prog", event.subject(), decided, decided.basis());
                assertThat(receipt.computed()).isEqualTo(receipt.digest());
                assertThat(receipt.offsets()).containsExactly(Map.entry("partners-0", 7L));
                digests.add(receipt.digest());
            }
        assertThat(of(events, CycleClosed.class))
                .singleElement()
                .extracting(CycleClosed::receipts)
                .isEqualTo(DecisionReceipt.overAll(digests));
    }

    @Test
    void a_pending_demotion_says_what_would_keep_the_tier_and_when_it_is_lost() {
        var events = decide(
                List.of(official("ann", 40), official("bob", 60)), Map.of("ann", new Standing("gold", 0)), List.of());
        assertThat(of(events, TierPending.class)).singleElement().satisfies(pending -> {
            assertThat(pending.toKeep().goesDownAt()).isEqualTo("2026-12-01T00:00:00Z");
            assertThat(pending.toKeep().remedies()).isNotEmpty();
            assertThat(pending.toKeep().points()).isEqualTo(pending.pointsShort());
        });
    }

    @Test
    void reports_are_held_against_the_scores_that_are_there() {
        var ann = official("ann", 90);
        var digest = ScoreDigest.of(Map.of("ann", scored("ann", 90)));
        assertThat(reports(1, digest).fault(List.of(ann))).isEmpty();
        assertThat(reports(2, digest).fault(List.of(ann)))
                .hasValueSatisfying(fault ->
                        assertThat(fault).contains("partition 0 says it scored 2 partners, 1 scores are there"));
        assertThat(reports(1, "0").fault(List.of(ann)))
                .hasValueSatisfying(fault -> assertThat(fault).contains("differ from its digest"));
        assertThat(reports(1, digest).fault(List.of(ann, Official.of("ann", 1, scored("ann", 90)))))
                .hasValueSatisfying(fault -> assertThat(fault).contains("by two partitions"));
        assertThat(new Reports(3, reports(1, digest).markers()).missing()).containsExactly(1, 2);
        assertThat(reports(1, digest).offsets().all()).containsExactly(Map.entry("partners-0", 7L));
    }

    private static Reports reports(int partners, String digest) {
        return new Reports(1, List.of(new Marker(0, partners, digest, Map.of("partners", 7L))));
    }

    private static List<Event> decide(List<Official> officials, Map<String, Standing> before, List<Placed> placed) {
        return decide(officials, new Standings(before, List.of(), Map.of()), placed);
    }

    private static List<Event> decide(List<Official> officials, Standings standings, List<Placed> placed) {
        var offsets = new CycleOffsets(
                Map.of(0, new TreeMap<>(Map.of("partners-0", 7L)), 1, new TreeMap<>(Map.of("partners-1", 9L))));
        var decided = Decided.all(FRAMEWORK, officials, standings);
        var verdict = Verdict.of(CYCLE, FRAMEWORK, decided, standings, placed, offsets, NOON);
        var decisions =
                IntStream.range(0, decided.size()).mapToObj(verdict::decision).toList();
        return Stream.concat(decisions.stream(), verdict.consequences().stream())
                .toList();
    }

    private static Standings held(String partner, String tier, int cyclesLeft) {
        return new Standings(
                Map.of(partner, new Standing(tier, 0)),
                List.of(new HeldPartner(partner, "x", tier, cyclesLeft)),
                Map.of(partner, new ExceptionInForce("x", tier, new Standing("silver", 0))));
    }

    private static Official official(String partner, double score) {
        return Official.of(partner, 0, scored(partner, score));
    }

    private static PartnerScored scored(String partner, double score) {
        var factors = List.of(new FactorPoints("fit", score, true, score, score));
        return new PartnerScored("c2", partner, "reseller", NOON, score, 100, factors);
    }

    private static <T extends EventData> List<T> of(List<Event> events, Class<T> type) {
        return events.stream()
                .map(Event::data)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
