package io.tierline.scoring.topology;

import static io.tierline.scoring.Sample.NOON;
import static io.tierline.scoring.Sample.again;
import static io.tierline.scoring.Sample.call;
import static io.tierline.scoring.Sample.fit;
import static io.tierline.scoring.Sample.framework;
import static io.tierline.scoring.Sample.opened;
import static io.tierline.scoring.Sample.published;
import static io.tierline.scoring.Sample.registered;
import static io.tierline.scoring.Sample.retired;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.ScoreDigest;
import io.tierline.contracts.event.ScoreEvent.PartitionScored;
import io.tierline.contracts.event.ScoreEvent.PartnerScored;
import io.tierline.contracts.topic.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OfficialScoresTest {
    private Driver driver;

    @BeforeEach
    void start() {
        driver = new Driver();
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void a_cycle_is_answered_when_its_barrier_was_met_on_both_topics() {
        driver.take(registered("acme"), fit("acme", 5, NOON), registered("zenith"));
        driver.take(call("zenith", "c-1", null, NOON));

        driver.take(Topic.PARTNERS, opened("c", NOON, 1));
        assertThat(answered()).isEmpty();
        driver.take(Topic.ENGAGEMENTS, opened("c", NOON, 1));

        var events = answered();
        var scores = scores(events);
        assertThat(scores.keySet()).containsExactlyInAnyOrder("acme", "zenith");
        assertThat(scores.get("acme").score()).isEqualTo(40);
        assertThat(scores.get("zenith").score()).isEqualTo(8.75);
        assertThat(scores.get("acme").cycle()).isEqualTo("c");
        assertThat(scores.get("acme").asOf()).isEqualTo(NOON);
        assertThat(events.getLast().data())
                .isEqualTo(new PartitionScored(
                        "c", 0, 2, ScoreDigest.of(scores), Map.of("partners", 4L, "engagements", 2L)));
        assertThat(events.getLast().key().text()).isEqualTo("demo");
    }

    @Test
    void the_order_of_the_topics_does_not_matter() {
        driver.take(registered("acme"));
        driver.take(Topic.ENGAGEMENTS, opened("c", NOON, 1));
        driver.take(Topic.PARTNERS, opened("c", NOON, 1));

        assertThat(scores(answered())).containsOnlyKeys("acme");
    }

    @Test
    void what_is_read_between_the_two_barriers_counts_and_the_offsets_say_so() {
        driver.take(registered("acme"));
        driver.take(Topic.PARTNERS, opened("c", NOON, 1));
        driver.take(registered("zenith"));
        driver.take(Topic.ENGAGEMENTS, opened("c", NOON, 1));
        driver.take(registered("later"));

        var events = answered();

        assertThat(scores(events)).containsOnlyKeys("acme", "zenith");
        assertThat(((PartitionScored) events.getLast().data()).offsets())
                .containsOnly(Map.entry("partners", 3L), Map.entry("engagements", 1L));
    }

    @Test
    void a_repeated_barrier_is_ignored() {
        driver.take(registered("acme"));
        driver.take(Topic.PARTNERS, opened("c", NOON, 1));
        driver.take(Topic.PARTNERS, opened("c", NOON, 1));
        assertThat(answered()).isEmpty();
        driver.take(Topic.ENGAGEMENTS, opened("c", NOON, 1));
        assertThat(answered()).hasSize(2);

        driver.take(Topic.ENGAGEMENTS, opened("c", NOON, 1));
        driver.take(Topic.PARTNERS, opened("c", NOON, 1));

        assertThat(answered()).isEmpty();
    }

    @Test
    void a_cycle_that_is_opened_again_is_answered_again_and_says_which_attempt_it_answers() {
        driver.take(registered("acme"));
        for (var topic : List.of(Topic.PARTNERS, Topic.ENGAGEMENTS)) driver.take(topic, opened("c", NOON, 1));
        assertThat(answered()).extracting(Event::id).containsExactly("c/acme", "c/partition/0");
        driver.take(registered("zenith"));

        for (var topic : List.of(Topic.PARTNERS, Topic.ENGAGEMENTS)) driver.take(topic, again("c", NOON, 2));

        var events = answered();
        assertThat(events)
                .extracting(Event::id)
                .containsExactly("c/attempt-2/acme", "c/attempt-2/zenith", "c/attempt-2/partition/0");
        assertThat(((PartitionScored) events.getLast().data()).attempt()).isEqualTo(2);
        assertThat(((PartnerScored) events.getFirst().data()).attempt()).isEqualTo(2);
        for (var topic : List.of(Topic.PARTNERS, Topic.ENGAGEMENTS)) driver.take(topic, again("c", NOON, 2));
        assertThat(answered()).isEmpty();
    }

    @Test
    void two_cycles_under_way_do_not_mix() {
        driver.take(registered("acme"));
        driver.take(Topic.PARTNERS, opened("c-1", NOON, 1));
        driver.take(Topic.PARTNERS, opened("c-2", NOON, 1));
        driver.take(Topic.ENGAGEMENTS, opened("c-2", NOON, 1));

        assertThat(answered()).extracting(Event::id).containsExactly("c-2/acme", "c-2/partition/0");

        driver.take(Topic.ENGAGEMENTS, opened("c-1", NOON, 1));

        assertThat(answered()).extracting(Event::id).containsExactly("c-1/acme", "c-1/partition/0");
    }

    @Test
    void only_partners_on_the_roster_at_that_instant_take_part() {
        driver.take(
                registered("acme", NOON.minusSeconds(60)),
                registered("later", NOON.plusSeconds(1)),
                registered("gone", NOON.minusSeconds(60)),
                retired("gone", NOON.minusSeconds(1)),
                registered("leaving", NOON.minusSeconds(60)),
                retired("leaving", NOON.plusSeconds(1)));
        driver.take(call("stranger", "c-1", null, NOON));
        open("c");

        assertThat(scores(answered())).containsOnlyKeys("acme", "leaving");
    }

    @Test
    void scores_are_those_of_the_instant_even_when_later_events_came_before_the_barrier() {
        var asOf = NOON.minusSeconds(600);
        driver.take(registered("acme"), fit("acme", 2.5, asOf.minusSeconds(1)), fit("acme", 5, asOf.plusSeconds(1)));
        driver.take(Topic.PARTNERS, opened("c", asOf, 1));
        driver.take(Topic.ENGAGEMENTS, opened("c", asOf, 1));

        assertThat(scores(answered()).get("acme").score()).isEqualTo(20);
    }

    @Test
    void the_framework_inside_the_barrier_decides_not_the_one_in_force() {
        driver.take(published(2, framework(60)), registered("acme"), fit("acme", 5, NOON));
        open("c");

        assertThat(scores(answered()).get("acme").score()).isEqualTo(40);
    }

    @Test
    void a_barrier_that_is_due_is_answered_by_the_clock_alone_and_once() {
        driver.take(registered("acme"));
        open("c");
        assertThat(driver.records(Topic.CYCLE_SCORES)).isEmpty();

        driver.pass(Duration.ofMillis(1));
        assertThat(driver.records(Topic.CYCLE_SCORES)).hasSize(2);

        driver.pass(Duration.ofMillis(1));
        driver.take(fit("acme", 5, NOON));
        assertThat(driver.records(Topic.CYCLE_SCORES)).isEmpty();
    }

    @Test
    void what_comes_behind_a_barrier_that_is_due_does_not_count_for_it() {
        driver.take(registered("acme", NOON.minusSeconds(9)), fit("acme", 2.5, NOON.minusSeconds(8)));
        open("c");

        driver.take(fit("acme", 5, NOON.minusSeconds(1)), registered("zenith", NOON.minusSeconds(9)));

        var events = answered();
        assertThat(scores(events)).containsOnlyKeys("acme");
        assertThat(scores(events).get("acme").score()).isEqualTo(20);
        assertThat(((PartitionScored) events.getLast().data()).offsets())
                .containsOnly(Map.entry("partners", 3L), Map.entry("engagements", 1L));
    }

    @Test
    void what_cannot_be_read_behind_a_barrier_that_is_due_leaves_its_offsets_as_they_were() {
        driver.take(registered("acme"));
        open("c");

        driver.raw(Topic.PARTNERS, "demo/acme", "no json");

        assertThat(((PartitionScored) answered().getLast().data()).offsets())
                .containsOnly(Map.entry("partners", 2L), Map.entry("engagements", 1L));
        assertThat(driver.records(Topic.DEAD_LETTERS)).hasSize(1);
    }

    @Test
    void two_cycles_that_are_due_are_answered_one_after_the_other() {
        driver.take(registered("acme"));
        open("c-1");
        open("c-2");

        assertThat(answered())
                .extracting(Event::id)
                .containsExactly("c-1/acme", "c-1/partition/0", "c-2/acme", "c-2/partition/0");
    }

    @Test
    void a_partition_without_partners_of_the_program_says_so() {
        open("c");

        assertThat(answered())
                .singleElement()
                .extracting(Event::data)
                .isEqualTo(new PartitionScored(
                        "c", 0, 0, ScoreDigest.of(Map.of()), Map.of("partners", 1L, "engagements", 1L)));
    }

    private void open(String cycle) {
        driver.take(Topic.PARTNERS, opened(cycle, NOON, 1));
        driver.take(Topic.ENGAGEMENTS, opened(cycle, NOON, 1));
    }

    private List<Event> answered() {
        return driver.events(Topic.CYCLE_SCORES);
    }

    private static Map<String, PartnerScored> scores(List<Event> events) {
        return events.stream()
                .filter(event -> event.data() instanceof PartnerScored)
                .collect(Collectors.toMap(Event::subject, event -> (PartnerScored) event.data()));
    }
}
