package io.tierline.tiering.appeal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of appeals, the newest first. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AppealList(
        String label, List<AppealView> items, @Nullable String next) {}
