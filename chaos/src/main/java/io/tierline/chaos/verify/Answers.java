package io.tierline.chaos.verify;

import io.tierline.chaos.log.Shard;
import io.tierline.contracts.event.ScoreEvent.ScoreUpdated;
import io.tierline.contracts.topic.RecordKey;
import java.util.List;
import java.util.Map;

/**
 * All that scoring has said, over HTTP and on its topics.
 *
 * @param sent the last score of each partner on scores; a partner whose last record is a tombstone is missing
 * @param committed where the scoring group will read on, by partition
 */
public record Answers(
        List<Board> boards,
        Map<RecordKey, ScoreUpdated> sent,
        List<Official> official,
        List<Letter> letters,
        Map<Shard, Long> committed) {

    public Answers {
        boards = List.copyOf(boards);
        sent = Map.copyOf(sent);
        official = List.copyOf(official);
        letters = List.copyOf(letters);
        committed = Map.copyOf(committed);
    }
}
