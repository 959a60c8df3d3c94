package io.tierline.capacity.allocation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plan in force. All hours are hours per week.
 *
 * @param plan null before the first plan, as are {@code asOf}, {@code cause} and {@code cycle}
 * @param trouble why a newer plan could not replace this one; null when all is well
 * @param detail what to do next; null when there is nothing to tell
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AllocationView(
        @Nullable Instant asOf,
        @Nullable String cause,
        @Nullable String plan,
        @Nullable String cycle,
        @Nullable Integer frameworkVersion,
        List<MemberHours> members,
        List<TierHours> byTier,
        List<Unfunded> unfunded,
        Changes changes,
        List<LiveDealHours> liveDeals,
        @Nullable Trouble trouble,
        @Nullable String detail) {

    /**
     * What one member offers and gives.
     *
     * @param offered without the reserve for live deals
     * @param used at most {@code offered}
     * @param reserved for live deals, on top of {@code offered}; null when the framework reserves all hours
     * @param liveDealHours given out of {@code reserved}
     * @param partners by tier, then most hours first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MemberHours(
            String member,
            String name,
            double offered,
            double used,
            @Nullable Double reserved,
            double liveDealHours,
            List<PartnerHours> partners) {}

    /**
     * What one tier gets, without live-deal hours.
     *
     * @param partners how many are in it now
     * @param entitled what it promises to those it is planned for
     * @param planned what they get, at most {@code entitled}
     * @param share the part of all planned hours that they get, 0 to 1
     */
    public record TierHours(String tier, int partners, double entitled, double planned, double share) {}

    /**
     * @param hours out of what the member offers
     * @param liveDealHours on top, out of the member's reserve for live deals
     */
    public record PartnerHours(String partner, String name, String tier, double hours, double liveDealHours) {}

    /** Hours that a tier promises and nobody has. */
    public record Unfunded(String partner, String name, String tier, double hoursShort) {}

    /** Against the plan before. */
    public record Changes(int ownersChanged, double hoursMoved) {}

    /**
     * Hours for a partner below the best tier while a big deal is open.
     *
     * @param amount in the framework's currency
     * @param member who gives them; null when nobody's reserve has room
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LiveDealHours(
            String partner,
            String name,
            String deal,
            double amount,
            @Nullable String member,
            double hours,
            double hoursShort) {}

    /** What went wrong, and when. */
    public record Trouble(String reason, Instant since) {}
}
