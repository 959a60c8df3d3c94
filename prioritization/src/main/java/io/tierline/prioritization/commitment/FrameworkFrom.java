package io.tierline.prioritization.commitment;

import io.tierline.prioritization.framework.Framework;
import java.time.LocalDate;

/** A framework whose service levels hold from a day on, until those of the next. */
public record FrameworkFrom(int version, Framework framework, LocalDate day) {}
