package io.tierline.capacity.allocation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rebalance with its moves, by partner id, page by page.
 *
 * @param next null on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanDetail(
        @JsonUnwrapped PlanView rebalance,
        List<Move> moves,
        @Nullable String next) {

    /**
     * The hours of one partner.
     *
     * @param before hours per week by member id, live-deal hours included
     * @param after hours per week by member id, live-deal hours included
     * @param unfunded hours that its tier promises and nobody has since
     * @param liveDeal id of the deal that hours of {@code after} are for; null when there is none
     * @param handOver null when no owner changed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Move(
            String partner,
            String name,
            String tier,
            Map<String, Double> before,
            Map<String, Double> after,
            double unfunded,
            @Nullable String liveDeal,
            @Nullable HandOverView handOver) {

        static Move of(MoveRow.Line line, Map<String, String> names, Map<String, String> members) {
            var move = MoveView.of(line, names);
            return new Move(
                    move.partner(),
                    move.name(),
                    move.tier(),
                    move.before(),
                    move.after(),
                    move.unfunded(),
                    move.liveDeal(),
                    line.handOver() == null ? null : HandOverView.of(line, line.handOver(), names, members));
        }
    }
}
