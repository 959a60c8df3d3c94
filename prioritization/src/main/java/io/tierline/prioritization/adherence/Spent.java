package io.tierline.prioritization.adherence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** @param member who spent them; null when nobody said */
public record Spent(LocalDate on, @Nullable String member, double hours) {}
