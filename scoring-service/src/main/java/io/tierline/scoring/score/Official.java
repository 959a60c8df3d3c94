package io.tierline.scoring.score;

import io.tierline.prioritization.facts.LogCut;
import java.time.Instant;

/**
 * A partner's score in one cycle.
 *
 * @param known what of its partition of the log was counted
 */
public record Official(String cycle, Instant asOf, int frameworkVersion, double score, double coverage, LogCut known) {}
