package io.tierline.scoring.topology;

import static io.tierline.scoring.Sample.NOON;
import static io.tierline.scoring.Sample.call;
import static io.tierline.scoring.Sample.fit;
import static io.tierline.scoring.Sample.framework;
import static io.tierline.scoring.Sample.published;
import static io.tierline.scoring.Sample.registered;
import static io.tierline.scoring.Sample.retired;
import static io.tierline.scoring.Sample.retraction;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.ScoreEvent.ScoreUpdated;
import io.tierline.contracts.topic.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunningScoresTest {
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
    void an_event_changes_the_score_of_its_partner() {
        driver.take(published(1, framework()), registered("acme"), registered("zenith"));
        driver.take(fit("acme", 5, NOON));

        assertThat(scores()).containsOnly(Map.entry("acme", 40.0), Map.entry("zenith", 0.0));

        driver.take(call("acme", "c-1", "hooli", NOON));

        assertThat(scores()).containsOnly(Map.entry("acme", 40 + 35 * 3 / 12.0 + 25 / 5.0));
    }

    @Test
    void a_score_says_what_it_is_made_of() {
        driver.take(published(3, framework()), registered("acme"), fit("acme", 2.5, NOON));

        var updated = (ScoreUpdated) driver.events(Topic.SCORES).getFirst().data();

        assertThat(updated.name()).isEqualTo("The acme");
        assertThat(updated.segment()).isEqualTo("isv");
        assertThat(updated.frameworkVersion()).isEqualTo(3);
        assertThat(updated.asOf()).isEqualTo(NOON.plus(Driver.INTERVAL));
        assertThat(updated.score()).isEqualTo(20);
        assertThat(updated.coverage()).isEqualTo(40);
        assertThat(updated.factors()).extracting("factor").containsExactly("fit", "calls", "reach");
        assertThat(updated.factors()).extracting("points").containsExactly(20.0, 0.0, 0.0);
        assertThat(updated.factors()).extracting("known").containsExactly(true, false, false);
    }

    @Test
    void repeats_and_order_do_not_matter() {
        driver.take(published(1, framework()));
        driver.take(fit("acme", 5, NOON), fit("acme", 1, NOON.minusSeconds(60)));
        driver.take(call("acme", "c-1", null, NOON), call("acme", "c-1", null, NOON), registered("acme"));
        driver.take(registered("zenith"), call("zenith", "c-1", null, NOON));
        driver.take(fit("zenith", 1, NOON.minusSeconds(60)), fit("zenith", 5, NOON));
        driver.take(call("zenith", "c-1", null, NOON));

        assertThat(scores()).containsOnly(Map.entry("acme", 48.75), Map.entry("zenith", 48.75));
    }

    @Test
    void a_repeat_sends_nothing() {
        driver.take(published(1, framework()), registered("acme"));
        assertThat(scores()).hasSize(1);

        driver.take(registered("acme"));

        assertThat(scores()).isEmpty();
    }

    @Test
    void a_retraction_equals_never_having_logged() {
        driver.take(published(1, framework()), registered("acme"), call("acme", "c-1", null, NOON.minusSeconds(9)));
        assertThat(scores()).containsEntry("acme", 8.75);

        driver.take(retraction("acme", "c-1", NOON));

        assertThat(scores()).containsEntry("acme", 0.0);
    }

    @Test
    void a_new_framework_version_scores_every_partner_of_the_program_anew() {
        driver.take(published(1, framework()));
        driver.take(registered("acme"), fit("acme", 5, NOON), registered("zenith"), fit("zenith", 2.5, NOON));
        assertThat(scores()).containsOnly(Map.entry("acme", 40.0), Map.entry("zenith", 20.0));

        driver.take(published(2, framework(60)));

        assertThat(scores()).containsOnly(Map.entry("acme", 60.0), Map.entry("zenith", 30.0));
    }

    @Test
    void an_older_framework_version_that_comes_late_changes_nothing() {
        driver.take(published(2, framework(60)), registered("acme"), fit("acme", 5, NOON));
        assertThat(scores()).containsEntry("acme", 60.0);

        driver.take(published(1, framework(40)), published(2, framework(60)));

        assertThat(scores()).isEmpty();
    }

    @Test
    void facts_that_came_before_the_framework_are_scored_when_it_comes() {
        driver.take(registered("acme"), fit("acme", 5, NOON));
        assertThat(scores()).isEmpty();

        driver.take(published(1, framework()));

        assertThat(scores()).containsOnly(Map.entry("acme", 40.0));
    }

    @Test
    void facts_of_a_partner_that_is_not_registered_yet_wait_for_it() {
        driver.take(published(1, framework()), call("acme", "c-1", null, NOON));
        assertThat(driver.records(Topic.SCORES)).isEmpty();
        driver.pass(Driver.INTERVAL);
        assertThat(driver.records(Topic.SCORES)).isEmpty();

        driver.take(registered("acme"));

        assertThat(scores()).containsEntry("acme", 8.75);
    }

    @Test
    void a_retired_partner_leaves_the_topic_and_comes_back_when_registered_again() {
        driver.take(published(1, framework()), registered("acme", NOON.minusSeconds(60)));
        assertThat(scores()).hasSize(1);

        driver.take(retired("acme", NOON.minusSeconds(30)));
        driver.pass(Driver.INTERVAL);

        assertThat(driver.records(Topic.SCORES)).singleElement().satisfies(record -> {
            assertThat(new String(record.key())).isEqualTo("demo/acme");
            assertThat(record.value()).isNull();
        });
        driver.take(registered("acme", NOON.minusSeconds(10)));
        // the same id at another time is another event of the same source: the later one wins
        assertThat(scores()).hasSize(1);
    }

    @Test
    void an_event_that_lies_ahead_counts_when_its_time_has_come() {
        driver.take(published(1, framework()), registered("acme"), fit("acme", 5, NOON.plusSeconds(60)));
        assertThat(scores()).containsOnly(Map.entry("acme", 0.0));
        assertThat(scores()).isEmpty();

        driver.pass(Duration.ofSeconds(61));

        assertThat(scores()).containsOnly(Map.entry("acme", 40.0));
    }

    private Map<String, Double> scores() {
        List<Event> events = driver.events(Topic.SCORES);
        return events.stream()
                .collect(Collectors.toMap(
                        Event::subject, event -> ((ScoreUpdated) event.data()).score(), (_, later) -> later));
    }
}
