package io.tierline.prioritization.commitment;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An activity that stands.
 *
 * @param day of {@code time}, in the program's time zone
 */
public record Deed(String activity, String kind, Instant time, LocalDate day) {}
