package io.tierline.tiering.cycle;

import io.tierline.contracts.event.ScoreDigest;
import java.util.List;
import java.util.Map;

/** A partition's word that it has said every score of a cycle; see {@code PartitionScored}. */
record Marker(int partition, int partners, String digest, Map<String, Long> offsets) {
    /**
     * Whether these are all the scores that the partition said.
     *
     * @param officials by partner id ascending, each once
     */
    boolean fits(List<Official> officials) {
        if (officials.size() != partners) return false;
        var over = new ScoreDigest();
        for (var official : officials) {
            var score = official.candidate().score();
            over.take(official.partner(), score.score(), score.coverage(), official.factors());
        }
        return over.hex().equals(digest);
    }
}
