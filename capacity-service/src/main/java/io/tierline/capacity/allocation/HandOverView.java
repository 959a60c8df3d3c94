package io.tierline.capacity.allocation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierline.capacity.tables.TableJson;
import io.tierline.contracts.event.AllocationEvent;
import io.tierline.prioritization.score.Rounding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a partner's new owner took over, as of a plan.
 *
 * @param from member id of the owner before
 * @param to member id of the owner since
 * @param deals open ones, biggest first
 * @param activities the last ones, newest first
 * @param commitments soonest first
 */
public record HandOverView(
        String plan,
        Instant asOf,
        String partner,
        String name,
        String tier,
        String from,
        String fromName,
        String to,
        String toName,
        List<OpenDeal> deals,
        List<LastActivity> activities,
        List<Due> commitments) {

    /** @param amount the partner's share, in {@code currency} */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OpenDeal(
            String deal,
            @Nullable String account,
            @Nullable String stage,
            double amount,
            String currency) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LastActivity(
            String activity,
            String kind,
            Instant time,
            @Nullable String account,
            @Nullable String member) {}

    /** @param due last day of the period, in the program's time zone */
    public record Due(String commitment, String kind, LocalDate due, boolean missed) {}

    static HandOverView of(MoveRow.Line line, String json, Map<String, String> names, Map<String, String> members) {
        var handOver = TableJson.handOver(json);
        return new HandOverView(
                line.plan(),
                line.asOf(),
                line.partner(),
                names.getOrDefault(line.partner(), line.partner()),
                line.tier(),
                handOver.from(),
                members.getOrDefault(handOver.from(), handOver.from()),
                handOver.to(),
                members.getOrDefault(handOver.to(), handOver.to()),
                handOver.deals().stream().map(HandOverView::deal).toList(),
                handOver.activities().stream()
                        .map(it -> new LastActivity(it.activity(), it.kind(), it.time(), it.account(), it.member()))
                        .toList(),
                handOver.commitments().stream()
                        .map(it -> new Due(it.commitment(), it.kind(), it.due(), it.missed()))
                        .toList());
    }

    private static OpenDeal deal(AllocationEvent.OpenDeal deal) {
        return new OpenDeal(
                deal.deal(), deal.account(), deal.stage(), Rounding.fourDecimals(deal.amount()), deal.currency());
    }
}
