package io.tierline.tiering.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import io.tierline.contracts.event.TierEvent.Contribution;
import io.tierline.tiering.cycle.Label;
import io.tierline.tiering.fold.JsonText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tier that changed, as it is shown. Absent: what does not apply, such as a score between cycles. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(
        String label,
        String partner,
        String name,
        @Nullable String from,
        @Nullable String to,
        String direction,
        String reason,
        Instant at,
        @Nullable String cycle,
        @Nullable Double score,
        @Nullable Integer rank,
        @Nullable Double marginToLine,
        List<Contribution> topContributions) {
    private static final TypeReference<List<Contribution>> CONTRIBUTIONS = new TypeReference<>() {};

    public static Change of(ChangeRow row) {
        return new Change(
                Label.OFFICIAL,
                row.partner,
                row.name,
                row.from,
                row.to,
                row.direction,
                row.reason,
                row.at,
                row.cycle,
                row.score,
                row.rank,
                row.marginToLine,
                JsonText.read(row.contributions, CONTRIBUTIONS));
    }
}
