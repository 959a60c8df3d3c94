package io.tierline.capacity.adherence;

import io.agroal.api.AgroalDataSource;
import io.tierline.capacity.adherence.AdherenceView.Kept;
import io.tierline.capacity.adherence.AdherenceView.PartnerLine;
import io.tierline.capacity.commitment.PromiseTables;
import io.tierline.capacity.commitment.ServiceLevels;
import io.tierline.capacity.plan.Frameworks;
import io.tierline.capacity.tables.PartnerCells;
import io.tierline.capacity.team.MemberRow;
import io.tierline.prioritization.adherence.Adherence;
import io.tierline.prioritization.adherence.Days;
import io.tierline.prioritization.adherence.Hours;
import io.tierline.prioritization.adherence.Offered;
import io.tierline.prioritization.adherence.PartnerTime;
import io.tierline.prioritization.commitment.Deeds;
import io.tierline.prioritization.commitment.Promise;
import io.tierline.prioritization.commitment.Standing;
import io.tierline.prioritization.framework.Tier;
import io.tierline.prioritization.score.Rounding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads where the hours of a program went, all from one state of the tables, a few thousand partners at a time. */
@ApplicationScoped
public class AdherenceReader {
    private static final int PARTNERS_AT_A_TIME = 5_000;
    private static final int MOST_UNKNOWN = 50;

    private final AgroalDataSource database;
    private final Frameworks frameworks;

    AdherenceReader(AgroalDataSource database, Frameworks frameworks) {
        this.database = database;
        this.frameworks = frameworks;
    }

    /** Empty while the program has no framework. */
    @Transactional
    Optional<AdherenceReport> read(String program, Range range, Instant now) throws SQLException {
        try (var tables = database.getConnection()) {
            var levels = ServiceLevels.read(tables, frameworks, program).orElse(null);
            if (levels == null) return Optional.empty();
            var today = levels.day(now);
            var days = range.days(tables, levels, today);
            var sums = new Adherence(days, levels.inForce());
            List<PartnerLine> lines = new ArrayList<>();
            var partners = OfferTables.partners(tables, program, "", PARTNERS_AT_A_TIME);
            while (!partners.isEmpty()) {
                add(lines, sums, tables, levels, days, today, partners);
                partners = OfferTables.partners(tables, program, partners.getLast(), PARTNERS_AT_A_TIME);
            }
            return Optional.of(new AdherenceReport(
                    days,
                    levels.newest().tiers().stream().map(Tier::name).toList(),
                    sums,
                    lines,
                    Offered.over(days, OfferTables.offered(tables, levels, days)),
                    MemberRow.names(program),
                    OfferTables.ofUnknownPartners(tables, levels, days, MOST_UNKNOWN)));
        }
    }

    private static void add(
            List<PartnerLine> lines,
            Adherence sums,
            Connection tables,
            ServiceLevels levels,
            Days days,
            LocalDate today,
            List<String> partners)
            throws SQLException {
        var time = new TimeTables(tables, levels, days);
        var tiers = PromiseTables.tiers(tables, levels, partners);
        var planned = time.planned(partners);
        var spent = time.spent(partners);
        var promises = PromiseTables.promises(tables, levels, partners);
        var done = PromiseTables.doneSince(tables, levels, partners, days.from());
        var names = PartnerCells.of(tables, levels.program(), PartnerCells.NAME, partners);
        var segments = PartnerCells.of(tables, levels.program(), PartnerCells.SEGMENT, partners);
        for (var partner : partners) {
            var sum = sums.add(new PartnerTime(
                    partner,
                    tiers.getOrDefault(partner, List.of()),
                    planned.getOrDefault(partner, List.of()),
                    spent.getOrDefault(partner, List.of())));
            var kept = kept(
                    promises.getOrDefault(partner, List.of()),
                    done.getOrDefault(partner, Deeds.of(List.of())),
                    days,
                    today);
            if (sum.tier() != null || !sum.hours().equals(Hours.NONE))
                lines.add(line(
                        partner,
                        names.getOrDefault(partner, partner),
                        sum.tier(),
                        segments.get(partner),
                        sum.hours(),
                        kept));
        }
    }

    private static Kept kept(List<Promise> promises, Deeds done, Days days, LocalDate today) {
        var sum = Kept.NONE;
        for (var promise : promises) {
            var kept = Standing.kept(promise, done, days.from(), days.to(), today);
            int due = days.to().isBefore(today)
                    ? 0
                    : (int) Standing.now(promise, done, today).stream()
                            .filter(standing -> standing.state() == Standing.State.DUE)
                            .count();
            sum = sum.plus(new Kept(kept.met(), kept.missed(), due));
        }
        return sum;
    }

    private static PartnerLine line(
            String partner,
            String name,
            @Nullable String tier,
            @Nullable String segment,
            Hours hours,
            Kept kept) {
        return new PartnerLine(
                partner,
                name,
                tier,
                segment,
                Rounding.fourDecimals(hours.entitled()),
                Rounding.fourDecimals(hours.planned()),
                Rounding.fourDecimals(hours.liveDeal()),
                Rounding.fourDecimals(hours.actual()),
                Rounding.fourDecimals(hours.above()),
                Rounding.fourDecimals(hours.below()),
                kept);
    }
}
