package io.tierline.tiering.replay;

import io.tierline.prioritization.framework.Framework;
import java.time.Instant;
import java.util.SortedSet;

/**
 * What a replay is to find out.
 *
 * @param asOfs ascending, at least one
 * @param extent the part of the log it reads
 */
record Question(String program, Framework framework, SortedSet<Instant> asOfs, LogExtent extent) {}
