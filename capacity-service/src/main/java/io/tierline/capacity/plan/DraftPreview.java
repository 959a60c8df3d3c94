package io.tierline.capacity.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plan that would follow from another framework or team, beside the one in force; all hours are hours per week.
 * Nobody is told of it.
 *
 * @param basis the plan in force that it starts from; absent before the first
 * @param members by id, those who would leave included
 * @param hoursMoved hours that a member would give to a partner and does not give now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DraftPreview(
        Instant asOf,
        @Nullable String basis,
        List<MemberHours> members,
        PlanPreview.Unfunded unfunded,
        PlanPreview.Owners owners,
        double hoursMoved,
        List<LiveDeal> liveDeals) {
    /**
     * What one member would offer and give.
     *
     * @param offered without the reserve for live deals
     * @param partners how many they would serve
     */
    record MemberHours(String member, String name, double offered, double used, Before before, int partners) {}

    /** By the plan in force; 0 for who is new. */
    record Before(double offered, double used) {}

    /** Hours that an open deal would earn its partner; {@code member}: null when nobody's reserve has room. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LiveDeal(
            String partner,
            String name,
            String deal,
            double amount,
            @Nullable String member,
            double hours,
            double hoursShort) {}
}
