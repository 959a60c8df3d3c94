package io.tierline.tiering.preview;

import io.tierline.prioritization.tier.Decision;
import io.tierline.prioritization.whatif.HoursShift;
import io.tierline.tiering.preview.Preview.PlacedThen;
import io.tierline.tiering.preview.Preview.PreviewTier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The tiers of a preview.
 *
 * @param otherwise what a cycle today under the framework in force decides
 * @param then what the draft decides, by rank
 * @param names of partners by id
 */
record DraftTiers(Collection<Decision> otherwise, List<Decision> then, UnaryOperator<String> names) {

    /** {@code board}: with every partner. */
    List<PreviewTier> of(HoursShift hours, boolean board) {
        var counts = otherwise.stream().collect(Collectors.groupingBy(Decision::tier, Collectors.counting()));
        var placed = board ? placed() : Map.<String, List<PlacedThen>>of();
        return hours.tiers().stream()
                .map(tier -> new PreviewTier(
                        tier.tier(),
                        new Preview.Partners(
                                tier.partnersNow(),
                                counts.getOrDefault(tier.tier(), 0L).intValue(),
                                tier.partnersThen()),
                        new Preview.PerPartner(tier.perPartnerNow(), tier.perPartnerThen()),
                        new Preview.TierHours(tier.now(), tier.then()),
                        board ? placed.getOrDefault(tier.tier(), List.of()) : null))
                .toList();
    }

    private Map<String, List<PlacedThen>> placed() {
        return then.stream()
                .collect(Collectors.groupingBy(
                        Decision::tier,
                        Collectors.mapping(
                                decision -> new PlacedThen(
                                        decision.partner(),
                                        names.apply(decision.partner()),
                                        decision.rank(),
                                        decision.score(),
                                        decision.pendingDemotion(),
                                        decision.rule().text()),
                                Collectors.toList())));
    }
}
