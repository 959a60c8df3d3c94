package io.tierline.benchmarks.tiering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tierline.benchmarks.stand.BenchFailure;
import io.tierline.contracts.event.ScoreEvent.FactorPoints;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.score.FactorScore;
import io.tierline.prioritization.score.PartnerScore;
import io.tierline.prioritization.tier.Candidate;
import io.tierline.prioritization.tier.CycleDecider;
import io.tierline.prioritization.tier.CycleOutcome;
import io.tierline.prioritization.tier.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the domain alone needs for the decisions of a cycle, everything in memory. */
final class PureCut {
    private static final TypeReference<List<FactorPoints>> FACTORS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Decided(
            Candidate candidate, String tier, @Nullable Standing before) {}

    private final Framework framework;
    private final List<Candidate> candidates;
    private final Map<String, Standing> before = new HashMap<>();
    private final Map<String, String> expected = new HashMap<>();

    /** The same rows that {@code cycle} decided on. */
    PureCut(Framework framework, Tables tables, String program, String cycle, String before) {
        this.framework = framework;
        var rows = tables.list("""
                select s.partner, s.segment, s.score, s.coverage, s.factors, s.tier, b.tier, b.cycles_below
                from decision s left join decision b on b.program = s.program and b.cycle = ? and b.partner = s.partner
                where s.program = ? and s.cycle = ? order by s.partner
                """, PureCut::decided, before, program, cycle);
        this.candidates = rows.stream().map(Decided::candidate).toList();
        for (var row : rows) {
            expected.put(row.candidate().partner(), row.tier());
            if (row.before() != null) this.before.put(row.candidate().partner(), row.before());
        }
    }

    /** Decides once; how long that took. */
    double seconds() {
        long begun = System.nanoTime();
        var outcome = CycleDecider.decide(framework, candidates, before);
        double seconds = (System.nanoTime() - begun) / 1e9;
        requireAgreement(outcome);
        return seconds;
    }

    private void requireAgreement(CycleOutcome outcome) {
        for (var decision : outcome.decisions())
            if (!decision.tier().equals(expected.get(decision.partner())))
                throw new BenchFailure("the domain and tiering put %s differently".formatted(decision.partner()));
    }

    private static Decided decided(ResultSet row) throws SQLException {
        var tier = row.getString(7);
        return new Decided(
                new Candidate(
                        row.getString(1),
                        row.getString(2).intern(),
                        new PartnerScore(row.getDouble(3), row.getDouble(4), factors(row.getString(5)))),
                row.getString(6).intern(),
                tier == null ? null : new Standing(tier.intern(), row.getInt(8)));
    }

    private static List<FactorScore> factors(String json) {
        try {
            return JSON.readValue(json, FACTORS).stream()
                    .map(one -> new FactorScore(
                            one.factor().intern(), one.value(), one.known(), one.scaled(), one.points(), List.of()))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new BenchFailure("the factors of a decision cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
