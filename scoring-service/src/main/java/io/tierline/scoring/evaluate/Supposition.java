package io.tierline.scoring.evaluate;

import io.tierline.prioritization.framework.Framework;
import java.time.Instant;

/** A framework that is carried out as of an instant, whether or not it is in force. */
public record Supposition(Framework framework, Instant asOf) {}
