package io.tierline.chaos.verify;

import io.tierline.contracts.event.ScoreEvent.PartitionScored;
import io.tierline.contracts.event.ScoreEvent.PartnerScored;
import java.util.List;

/**
 * What stands on cycle-scores about one opening of a cycle in one partition.
 *
 * @param attempt which opening, from 1
 * @param scores by partner, as often as they were said
 * @param ends the end markers
 */
public record Official(
        String program, String cycle, int attempt, int partition, List<Scored> scores, List<PartitionScored> ends) {

    /** One partner's official score. */
    public record Scored(String partner, PartnerScored score) {}

    Cycles.Key key() {
        return new Cycles.Key(program, cycle, attempt);
    }

    public Official {
        scores = List.copyOf(scores);
        ends = List.copyOf(ends);
    }
}
