package io.tierline.tiering.board;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tierline.tiering.cycle.CycleRow;
import io.tierline.tiering.fold.JsonText;
import io.tierline.tiering.fold.Query;
import io.tierline.tiering.fold.Times;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is in the tiers now, read a page at a time. A cycle's decision places a partner until something else than a cycle
 * does; whoever is placed so was placed not long before the cycle or later, and is found by that.
 */
final class TierMembers {
    private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};
    /** How much earlier than the instant of a cycle a partner that it leaves out may have been placed, at most. */
    private static final Duration TOLERANCE = Duration.ofDays(1);

    private static final String IN_FORCE = """
            (select exception from exception x where x.program = %1$s.program and x.partner = %1$s.partner
             and x.ended_how is null)""";
    private static final String COLUMNS = """
            d.partner, coalesce(nullif(p.name, ''), d.name) as name, d.segment, d.rank, d.score, d.coverage,
            %s as pending_demotion, p.since, b.rank as rank_before, b.score as score_before, b.tier as tier_before,
            d.target, d.rule, d.line, coalesce(%s, d.exception) as exception
            """.formatted(NowIn.PENDING, IN_FORCE.formatted("d"));
    private static final String DECIDED = """
            select %s from decision d
            left join partner p on p.program = d.program and p.partner = d.partner
            left join decision b on b.program = d.program and b.cycle = ? and b.partner = d.partner
            where d.program = ? and d.cycle = ? and d.tier = ? and d.rank > ? and %s
            order by d.rank limit ?
            """.formatted(COLUMNS, NowIn.AS_DECIDED);
    private static final String MOVED_IN = """
            select %s from partner p
            join decision d on d.program = p.program and d.cycle = ? and d.partner = p.partner
            left join decision b on b.program = d.program and b.cycle = ? and b.partner = d.partner
            where p.program = ? and p.tier = ? and p.placed_for <> 'rescore' and p.since > ?
            and d.tier <> p.tier and d.rank > ?
            order by d.rank limit ?
            """.formatted(COLUMNS);
    private static final String ENTERED = """
            select p.partner, p.name, p.segment, null::int as rank, 0 as score, 0 as coverage,
            false as pending_demotion, p.since, null as target, null as rule, null::double precision as line,
            %s as exception from partner p
            where p.program = ? and p.tier = ? and p.placed_for <> 'rescore' and (p.since, p.partner) > (?, ?)
            and not exists (select 1 from decision d
             where d.program = p.program and d.cycle = ? and d.partner = p.partner)
            order by p.since, p.partner limit ?
            """.formatted(IN_FORCE.formatted("p"));
    private static final String SHIFTS = """
            select d.tier, p.tier, count(*) from partner p
            left join decision d on d.program = p.program and d.cycle = ? and d.partner = p.partner
            where p.program = ? and p.placed_for <> 'rescore' and p.since > ? and d.tier is distinct from p.tier
            group by d.tier, p.tier
            """;

    private record Shift(@Nullable String from, @Nullable String to, int partners) {}

    private final Connection tables;
    private final CycleRow cycle;
    private final @Nullable String before;
    private final Instant earliest;
    private final List<Shift> shifts;

    /**
     * @param before the closed cycle before; null when there is none
     */
    TierMembers(Connection tables, CycleRow cycle, @Nullable CycleRow before) throws SQLException {
        this.tables = tables;
        this.cycle = cycle;
        this.before = before == null ? null : before.cycle;
        this.earliest = cycle.asOf.minus(TOLERANCE);
        this.shifts = Query.list(
                tables,
                SHIFTS,
                row -> new Shift(row.getString(1), row.getString(2), row.getInt(3)),
                cycle.cycle,
                cycle.program,
                Times.column(earliest));
    }

    /** How many partners are in each tier. */
    Map<String, Integer> counts() {
        var counts = new HashMap<String, Integer>();
        if (cycle.counts != null) counts.putAll(JsonText.read(cycle.counts, COUNTS));
        for (var shift : shifts) {
            if (shift.from() != null) counts.merge(shift.from(), -shift.partners(), Integer::sum);
            if (shift.to() != null) counts.merge(shift.to(), shift.partners(), Integer::sum);
        }
        return counts;
    }

    /** At most {@code most} of a tier that come after a position. */
    List<TierMember> page(String tier, TierPosition position, int most) throws SQLException {
        var members = new ArrayList<TierMember>();
        if (position.since() == null) members.addAll(ranked(tier, position.rank(), most));
        if (members.size() < most) members.addAll(entered(tier, position, most - members.size()));
        return members;
    }

    private List<TierMember> ranked(String tier, int rank, int most) throws SQLException {
        var decided = Query.list(tables, DECIDED, TierMember::of, before, cycle.program, cycle.cycle, tier, rank, most);
        boolean nobodyElse = shifts.stream().noneMatch(shift -> shift.from() != null && tier.equals(shift.to()));
        if (nobodyElse) return decided;
        var movedIn = Query.list(
                tables,
                MOVED_IN,
                TierMember::of,
                cycle.cycle,
                before,
                cycle.program,
                tier,
                Times.column(earliest),
                rank,
                most);
        return Stream.concat(decided.stream(), movedIn.stream())
                .sorted(Comparator.comparing(TierMember::rank, Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(most)
                .toList();
    }

    private List<TierMember> entered(String tier, TierPosition position, int most) throws SQLException {
        var since = position.since() == null ? earliest : position.since();
        return Query.list(
                tables,
                ENTERED,
                TierMember::of,
                cycle.program,
                tier,
                Times.column(since),
                position.partner(),
                cycle.cycle,
                most);
    }
}
