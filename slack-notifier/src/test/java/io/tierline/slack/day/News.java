package io.tierline.slack.day;

import io.tierline.contracts.event.AllocationEvent.AllocationChanged;
import io.tierline.contracts.event.AllocationEvent.DueCommitment;
import io.tierline.contracts.event.AllocationEvent.HandOver;
import io.tierline.contracts.event.AllocationEvent.OpenDeal;
import io.tierline.contracts.event.CommitmentEvent.CommitmentClosed;
import io.tierline.contracts.event.CommitmentEvent.CommitmentMissed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Made-up events of a day. */
public final class News {
    private static final LocalDate FROM = LocalDate.parse("2026-11-05");

    private News() {}

    public static CommitmentMissed missed(String item, String severity, int inARow, @Nullable String owner) {
        return new CommitmentMissed(
                item,
                "strategic",
                "business review",
                "business-review",
                FROM,
                FROM.plusDays(13),
                inARow,
                severity,
                owner);
    }

    public static CommitmentClosed closed(String item, String how) {
        return new CommitmentClosed(item, "business review", how, null, Instant.EPOCH);
    }

    public static AllocationChanged handedOver(String from, String to) {
        var deal = new OpenDeal("d-1", "globex", "proposal", 48_000, "EUR");
        var due = new DueCommitment("business review", "business-review", FROM, true);
        return moved(new HandOver(from, to, List.of(deal), List.of(), List.of(due)));
    }

    public static AllocationChanged moved(@Nullable HandOver handOver) {
        return new AllocationChanged(
                "strategic", Map.of("ana", 1.5), Map.of("ben", 1.5), null, 0, "team", "plan-1", handOver);
    }
}
