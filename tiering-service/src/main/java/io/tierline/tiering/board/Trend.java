package io.tierline.tiering.board;

import io.tierline.prioritization.score.Rounding;

/**
 * What a partner's last cycle made different from the closed cycle before it.
 *
 * @param score points more; below 0: fewer
 * @param rank places gained; below 0: lost
 * @param tier the one the cycle before decided
 */
public record Trend(double score, int rank, String tier) {
    static Trend of(double score, int rank, double scoreBefore, int rankBefore, String tierBefore) {
        return new Trend(Rounding.fourDecimals(score - scoreBefore), rankBefore - rank, tierBefore);
    }
}
