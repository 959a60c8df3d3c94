package io.tierline.tiering.receipt;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierline.contracts.event.DecisionReceipt;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a cycle's receipts, by rank.
 *
 * @param receipts SHA-256 over the digests of all of them, as the cycle said it; absent in one from before there were
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReceiptPage(
        String label,
        String cycle,
        Instant asOf,
        @Nullable String receipts,
        List<DecisionReceipt> items,
        @Nullable String next) {}
