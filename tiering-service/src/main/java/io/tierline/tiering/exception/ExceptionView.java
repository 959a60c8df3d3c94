package io.tierline.tiering.exception;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An exception as it is shown.
 *
 * @param from the tier the partner had when it was granted
 * @param owner who answers for it
 * @param cyclesLeft closed cycles that it still holds through; 0 once ended
 * @param state active or ended
 * @param endedHow expired, withdrawn, retired or superseded
 * @param place among the cycles and other exceptions
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExceptionView(
        String id,
        String partner,
        String name,
        String tier,
        String from,
        String reason,
        String owner,
        int cycles,
        int cyclesLeft,
        String state,
        String grantedBy,
        Instant grantedAt,
        @Nullable String endedHow,
        @Nullable Instant endedAt,
        @Nullable String endedCycle,
        @Nullable String endedReason,
        @Nullable String endedBy,
        @JsonIgnore long place) {
    @JsonIgnore
    public boolean active() {
        return endedHow == null;
    }
}
