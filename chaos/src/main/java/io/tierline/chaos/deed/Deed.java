package io.tierline.chaos.deed;

import java.time.Duration;

/**
 * One thing done to one process.
 *
 * @param number from 1
 * @param victim which process, as an index into all there are
 * @param after how long is waited since work went on after the deed before; for an impatient deed since that deed's
 *     process was started again, or let go on, whether work goes on or not
 * @param patient whether it waits for the deed before to be overcome; otherwise it falls into the recovery
 */
public record Deed(int number, int victim, What what, Duration after, boolean patient) {}
