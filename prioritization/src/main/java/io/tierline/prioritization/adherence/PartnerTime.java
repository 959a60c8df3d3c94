package io.tierline.prioritization.adherence;

import io.tierline.prioritization.commitment.TierFrom;
import java.util.List;

/**
 * All that is known of one partner's hours.
 *
 * @param tiers ascending by day, from before the days looked at
 * @param planned ascending by day, from before the days looked at; of one day the last counts
 * @param spent in any order
 */
public record PartnerTime(String partner, List<TierFrom> tiers, List<Planned> planned, List<Spent> spent) {}
