package io.tierline.tiering.forecast;

import io.tierline.tiering.forecast.ForecastView.ComingCycle;
import io.tierline.tiering.forecast.ForecastView.Item;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A whole forecast; items by the rank at the next cycle. */
record Forecasted(
        Instant asOf, int frameworkVersion, @Nullable String cycle, List<ComingCycle> cycles, List<Item> items) {}
