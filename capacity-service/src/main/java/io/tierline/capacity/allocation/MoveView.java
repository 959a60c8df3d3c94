package io.tierline.capacity.allocation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierline.capacity.tables.TableJson;
import io.tierline.prioritization.score.Rounding;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The hours of one partner, moved by one plan.
 *
 * @param before hours per week by member id, live-deal hours included
 * @param after hours per week by member id, live-deal hours included
 * @param unfunded hours that its tier promises and nobody has since
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MoveView(
        Instant asOf,
        String plan,
        String cause,
        String partner,
        String name,
        String tier,
        Map<String, Double> before,
        Map<String, Double> after,
        double unfunded,
        @Nullable String liveDeal) {

    static MoveView of(MoveRow.Line line, Map<String, String> names) {
        return new MoveView(
                line.asOf(),
                line.plan(),
                line.cause(),
                line.partner(),
                names.getOrDefault(line.partner(), line.partner()),
                line.tier(),
                rounded(line.before()),
                rounded(line.after()),
                Rounding.fourDecimals(line.unfunded()),
                line.liveDeal() == null
                        ? null
                        : TableJson.liveDeal(line.liveDeal()).deal());
    }

    private static Map<String, Double> rounded(String json) {
        var rounded = new TreeMap<String, Double>();
        TableJson.hours(json).forEach((member, hours) -> rounded.put(member, Rounding.fourDecimals(hours)));
        return rounded;
    }
}
