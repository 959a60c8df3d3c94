package io.tierline.capacity.adherence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hours over some days, entitled, planned and really spent.
 *
 * @param from the first day
 * @param to the last day
 * @param tiers best first
 * @param partners a page; served above their tier first, the most hours above first
 * @param above the partners with the most hours above what their tier promised
 * @param below the partners with the most hours below it
 * @param weeks by their Monday; the first and the last may be cut short
 * @param next cursor of the following page of partners; null on the last
 * @param detail what to do next; null when there is nothing to tell
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AdherenceView(
        LocalDate from,
        LocalDate to,
        Instant asOf,
        List<TierLine> tiers,
        List<PartnerLine> partners,
        List<PartnerLine> above,
        List<PartnerLine> below,
        List<MemberLine> members,
        List<WeekLine> weeks,
        Kept commitments,
        Unknown unknown,
        @Nullable String next,
        @Nullable String detail) {
    /**
     * @param partners in the tier on the last day
     * @param liveDeal hours planned out of the reserve, apart from {@code planned}
     * @param plannedShare of all planned hours, 0 to 1
     * @param actualShare of all hours spent on partners in a tier, 0 to 1
     */
    public record TierLine(
            String tier,
            int partners,
            double entitled,
            double planned,
            double liveDeal,
            double actual,
            double plannedShare,
            double actualShare) {}

    /**
     * @param tier on the last day; null when in none
     * @param above hours spent beyond those entitled
     * @param below hours entitled and not spent
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PartnerLine(
            String partner,
            String name,
            @Nullable String tier,
            @Nullable String segment,
            double entitled,
            double planned,
            double liveDeal,
            double actual,
            double above,
            double below,
            Kept commitments) {}

    /** @param offered for partners, without the reserve */
    public record MemberLine(String member, String name, double offered, double planned, double actual) {}

    public record WeekLine(
            LocalDate week, double entitled, double planned, double actual, Map<String, WeekOfTier> byTier) {}

    public record WeekOfTier(double entitled, double planned, double actual) {}

    /**
     * @param met periods that ended in the days, kept
     * @param missed periods that ended in the days, not kept
     * @param due periods that run now and are not kept yet
     */
    public record Kept(int met, int missed, int due) {
        static final Kept NONE = new Kept(0, 0, 0);

        Kept plus(Kept other) {
            return new Kept(met + other.met, missed + other.missed, due + other.due);
        }
    }

    /**
     * Hours that belong to no tier or to nobody known.
     *
     * @param partners by partner that was never registered; the 50 with the most
     * @param members by person who never was on the team
     * @param withoutTier spent on partners that were in no tier
     */
    public record Unknown(Map<String, Double> partners, Map<String, Double> members, double withoutTier) {}
}
