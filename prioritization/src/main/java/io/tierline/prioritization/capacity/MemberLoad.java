package io.tierline.prioritization.capacity;

import java.util.List;

/**
 * What one member offers and gives, in hours per week; live-deal hours come from the reserve and are not in it.
 *
 * @param used at most {@code offered}
 * @param partners by tier, then rank
 */
public record MemberLoad(String member, double offered, double used, List<PartnerHours> partners) {
    public MemberLoad {
        partners = List.copyOf(partners);
    }
}
