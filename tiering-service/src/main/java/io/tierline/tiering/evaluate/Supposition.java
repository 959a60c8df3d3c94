package io.tierline.tiering.evaluate;

import io.tierline.prioritization.framework.Framework;
import java.time.Instant;
import java.util.Map;

/**
 * A framework that is carried out as of an instant, whether or not it is in force.
 *
 * @param document that {@code framework} was read from
 */
public record Supposition(Framework framework, Map<String, Object> document, Instant asOf) {}
