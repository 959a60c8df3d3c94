package io.tierline.chaos.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.chaos.load.Traffic;
import io.tierline.chaos.log.Shard;
import io.tierline.contracts.topic.RecordKey;
import io.tierline.contracts.topic.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** A verifier that has never found anything proves nothing: each fault here is one that it must find. */
class VerifierTest {
    private final Scene scene = new Scene();
    private final Answers truth = scene.truth();
    private final Tampered tamper = new Tampered(truth);

    @Test
    void nothing_is_found_where_all_is_right_and_all_of_it_is_compared() {
        var report = scene.verify(truth);
        assertThat(report.differences()).isEmpty();
        assertThat(report.clean()).isTrue();
        assertThat(report.tally(Check.ACKNOWLEDGED).compared()).isGreaterThan(6_000);
        assertThat(report.tally(Check.DEAD_LETTERS).compared()).isGreaterThan(2);
        assertThat(report.tally(Check.FRAMEWORKS).compared()).isEqualTo(6);
        assertThat(report.tally(Check.RUNNING).compared()).isEqualTo(60);
        assertThat(report.tally(Check.SENT).compared()).isEqualTo(60);
        assertThat(report.tally(Check.OFFICIAL).compared()).isGreaterThan(40);
        assertThat(report.tally(Check.LAG).compared()).isEqualTo(10);
    }

    @Test
    void a_record_that_the_broker_lost_is_found() {
        var record = scene.standingActivity();
        scene.log.lose(record);
        assertFound(scene.verify(truth), Check.ACKNOWLEDGED, "lost: " + record.place());
    }

    @Test
    void a_record_that_stands_in_the_log_twice_is_found() {
        var record = scene.standingActivity();
        scene.log.copy(record, record.place().topic(), record.place().partition());
        assertFound(scene.verify(truth), Check.ACKNOWLEDGED, "doubled or foreign");
    }

    @Test
    void an_event_that_scoring_never_counted_is_found_over_http_and_on_the_topic() {
        var seen = new ArrayList<>(scene.log.all(Topic.ENGAGEMENTS));
        seen.remove(scene.standingActivity());
        var told = scene.told(seen);
        var report = scene.verify(tamper.boards(told.boards()).sent(told.sent()).answers());
        assertFound(report, Check.RUNNING, "expected:");
        assertFound(report, Check.SENT, "expected:");
    }

    @Test
    void an_activity_counted_twice_is_found() {
        var answers = tamper.rows(row -> row.partner().equals(first().partner()) ? Tampered.oneMore(row) : row);
        assertFound(scene.verify(answers.answers()), Check.RUNNING, "activities-on-record value");
    }

    @Test
    void a_score_that_is_off_in_the_fourth_decimal_is_found() {
        var answers = tamper.rows(row -> row.partner().equals(first().partner())
                ? new Board.Row(
                        row.partner(), row.rank(), row.frameworkVersion(), Tampered.scored(row.figures(), 0.0001))
                : row);
        assertFound(scene.verify(answers.answers()), Check.RUNNING, "score ");
    }

    @Test
    void a_score_of_a_framework_of_yesterday_is_found() {
        var answers = tamper.rows(row -> new Board.Row(row.partner(), row.rank(), 1, row.figures()));
        assertThat(scene.verify(answers.answers()).tally(Check.RUNNING).differences())
                .isEqualTo(truth.boards().getFirst().rows().size());
    }

    @Test
    void a_partner_who_is_missing_from_the_ranking_is_found() {
        var rows = truth.boards().getFirst().rows();
        var shorter = tamper.rows(rows.subList(0, rows.size() - 1));
        assertFound(scene.verify(shorter.answers()), Check.RUNNING, "is missing");
    }

    @Test
    void a_last_score_that_does_not_know_the_last_event_is_found() {
        var sent = new HashMap<>(truth.sent());
        var partner = new RecordKey(Traffic.PROGRAM, first().partner());
        sent.computeIfPresent(partner, (_, said) -> Tampered.older(said));
        assertFound(scene.verify(tamper.sent(sent).answers()), Check.SENT, "knows nothing of");
    }

    @Test
    void a_dead_letter_that_is_missing_is_found_and_so_are_doubled_and_foreign_ones() {
        var letters = new ArrayList<>(truth.letters());
        var lost = letters.removeFirst();
        assertFound(
                scene.verify(tamper.letters(letters).answers()),
                Check.DEAD_LETTERS,
                "lost: no dead letter about " + lost.origin());
        letters.add(lost);
        letters.add(lost);
        assertFound(
                scene.verify(tamper.letters(letters).answers()),
                Check.DEAD_LETTERS,
                "doubled: letter 2 about " + lost.origin());
        letters.removeLast();
        var good = scene.standingActivity();
        letters.add(new Letter(good.place(), good.fingerprint(), true));
        assertFound(scene.verify(tamper.letters(letters).answers()), Check.DEAD_LETTERS, "which is no poison");
    }

    @Test
    void a_dead_letter_with_other_bytes_or_without_a_reason_is_found() {
        var letters = new ArrayList<>(truth.letters());
        var letter = letters.removeFirst();
        letters.add(new Letter(letter.origin(), scene.standingActivity().fingerprint(), true));
        assertFound(scene.verify(tamper.letters(letters).answers()), Check.DEAD_LETTERS, "has other bytes");
        letters.removeLast();
        letters.add(new Letter(letter.origin(), letter.content(), false));
        assertFound(scene.verify(tamper.letters(letters).answers()), Check.DEAD_LETTERS, "gives no reason");
    }

    @Test
    void a_framework_that_did_not_reach_a_partition_or_reached_it_twice_is_found() {
        var broadcast = scene.log.of(new Shard(Topic.FRAMEWORK_BROADCAST, 1));
        var version = broadcast.getFirst();
        scene.log.copy(version, Topic.FRAMEWORK_BROADCAST, 1);
        assertFound(scene.verify(truth), Check.FRAMEWORKS, "doubled or foreign");
        broadcast.removeLast();
        broadcast.removeLast();
        assertFound(scene.verify(truth), Check.FRAMEWORKS, "partition 1 has not got a framework version");
    }

    @Test
    void faults_of_official_scores_are_found() {
        var official = truth.official().getFirst();
        var one = official.scores().getFirst();
        var others = truth.official().subList(1, truth.official().size());
        assertFound(scene.verify(tamper.official(others).answers()), Check.OFFICIAL, "lost: cycle cycle-1");
        var twice = new ArrayList<>(official.scores());
        twice.add(one);
        assertFound(verifyOfficial(official, twice), Check.OFFICIAL, one.partner() + " is scored twice");
        var without = official.scores().subList(1, official.scores().size());
        var report = verifyOfficial(official, without);
        assertFound(report, Check.OFFICIAL, one.partner() + " is not scored");
        assertFound(report, Check.OFFICIAL, "has another digest");
    }

    @Test
    void records_that_were_not_read_and_transactions_that_stay_open_are_found() {
        var committed = new HashMap<>(truth.committed());
        committed.computeIfPresent(new Shard(Topic.ENGAGEMENTS, 2), (_, offset) -> offset - 7);
        var answers = tamper.committed(committed).answers();
        var partition = new TopicPartition("scores", 0);
        var standstill =
                new Standstill(List.of("tierline-scoring-1 is Ongoing"), Map.of(partition, 4L), Map.of(partition, 9L));
        var report = scene.verify(answers, standstill);
        assertFound(report, Check.LAG, "engagements-2 has 7 records that were not read");
        assertFound(report, Check.TRANSACTIONS, "tierline-scoring-1 is Ongoing");
        assertFound(report, Check.TRANSACTIONS, "scores-0 can be read to 4 only (expected: 9)");
    }

    private static void assertFound(Report report, Check check, String words) {
        assertThat(report.clean()).isFalse();
        assertThat(report.differences()).anySatisfy(difference -> {
            assertThat(difference.check()).isEqualTo(check);
            assertThat(difference.what()).contains(words);
        });
    }

    private Board.Row first() {
        return truth.boards().getFirst().rows().getFirst();
    }

    private Report verifyOfficial(Official official, List<Official.Scored> scores) {
        var changed =
                new Official(official.program(), official.cycle(), 1, official.partition(), scores, official.ends());
        var all = new ArrayList<>(truth.official().subList(1, truth.official().size()));
        all.add(changed);
        return scene.verify(tamper.official(all).answers());
    }
}
