package io.tierline.capacity.adherence;

import io.tierline.capacity.adherence.AdherenceView.Kept;
import io.tierline.capacity.adherence.AdherenceView.PartnerLine;
import io.tierline.prioritization.adherence.Adherence;
import io.tierline.prioritization.adherence.Days;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * All that was found out about the hours of a program.
 *
 * @param tiers names, best first
 * @param partners served above their tier first, the most hours above first; then those with the most hours below last
 * @param offered hours over the days, by member
 * @param memberNames by id, of those who left too
 * @param unknownPartners hours by partner that nobody registered
 */
record AdherenceReport(
        Days days,
        List<String> tiers,
        Adherence sums,
        List<PartnerLine> partners,
        Map<String, Double> offered,
        Map<String, String> memberNames,
        Map<String, Double> unknownPartners) {
    static final Comparator<PartnerLine> LOUDEST = Comparator.comparingDouble(PartnerLine::above)
            .reversed()
            .thenComparingDouble(PartnerLine::below)
            .thenComparing(PartnerLine::partner);
    static final Comparator<PartnerLine> MOST_NEGLECTED = Comparator.comparingDouble(PartnerLine::below)
            .reversed()
            .thenComparing(PartnerLine::partner);

    AdherenceReport {
        partners = new ArrayList<>(partners);
        partners.sort(LOUDEST);
    }

    Kept commitments() {
        return partners.stream().map(PartnerLine::commitments).reduce(Kept.NONE, Kept::plus);
    }
}
