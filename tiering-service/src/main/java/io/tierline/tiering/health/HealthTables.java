package io.tierline.tiering.health;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tierline.contracts.event.ScoreEvent.FactorPoints;
import io.tierline.prioritization.health.ServedPartner;
import io.tierline.prioritization.score.FactorScore;
import io.tierline.prioritization.score.PartnerScore;
import io.tierline.prioritization.tier.Candidate;
import io.tierline.prioritization.tier.Standing;
import io.tierline.tiering.cycle.CycleRow;
import io.tierline.tiering.fold.JsonText;
import io.tierline.tiering.fold.Query;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What health is measured on, read from the tables. */
final class HealthTables {
    private static final TypeReference<List<FactorPoints>> FACTORS = new TypeReference<>() {};

    private record Size(String attribute, String partner, double number) {}

    private HealthTables() {}

    /** Who took part in a cycle, as it was scored. */
    static List<Candidate> candidates(Connection tables, CycleRow cycle) throws SQLException {
        return Query.list(
                tables,
                "select partner, segment, score, coverage, factors from decision where program = ? and cycle = ?",
                HealthTables::candidate,
                cycle.program,
                cycle.cycle);
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        var factors = JsonText.read(row.getString("factors"), FACTORS).stream()
                .map(part -> new FactorScore(
                        part.factor(), part.value(), part.known(), part.scaled(), part.points(), List.of()))
                .toList();
        return new Candidate(
                row.getString("partner"),
                row.getString("segment"),
                new PartnerScore(row.getDouble("score"), row.getDouble("coverage"), factors));
    }

    /** The score of each that took part in a cycle. */
    static Map<String, Double> scores(Connection tables, CycleRow cycle) throws SQLException {
        Map<String, Double> scores = new HashMap<>();
        for (var row : Query.list(
                tables,
                "select partner, score from decision where program = ? and cycle = ?",
                found -> Map.entry(found.getString(1), found.getDouble(2)),
                cycle.program,
                cycle.cycle)) scores.put(row.getKey(), row.getValue());
        return scores;
    }

    /** What a cycle decided, by partner. */
    static Map<String, Standing> standings(Connection tables, CycleRow cycle) throws SQLException {
        Map<String, Standing> standings = new HashMap<>();
        for (var row : Query.list(
                tables,
                "select partner, tier, cycles_below from decision where program = ? and cycle = ?",
                found -> Map.entry(found.getString(1), new Standing(found.getString(2), found.getInt(3))),
                cycle.program,
                cycle.cycle)) standings.put(row.getKey(), row.getValue());
        return standings;
    }

    /** By attribute the number of each partner that has one. */
    static SortedMap<String, Map<String, Double>> sizes(Connection tables, String program) throws SQLException {
        var sizes = new TreeMap<String, Map<String, Double>>();
        for (var size : Query.list(
                tables,
                "select attribute, partner, number from partner_size where program = ? and number is not null",
                row -> new Size(row.getString(1), row.getString(2), row.getDouble(3)),
                program))
            sizes.computeIfAbsent(size.attribute(), _ -> new HashMap<>()).put(size.partner(), size.number());
        return sizes;
    }

    /** The partners of a period's cycle with the hours a week that they got in it. */
    static List<ServedPartner> served(Connection tables, Period period) throws SQLException {
        double weeks = period.weeks();
        return Query.list(
                tables,
                """
                select d.partner, d.name, d.tier, d.rank, d.score, coalesce(spent.hours, 0) as hours from decision d
                left join (select partner, sum(hours) as hours from time_spent
                 where program = ? and on_day >= ? and on_day < ? group by partner) spent on spent.partner = d.partner
                where d.program = ? and d.cycle = ?
                """,
                row -> new ServedPartner(
                        row.getString("partner"),
                        row.getString("name"),
                        row.getString("tier"),
                        row.getInt("rank"),
                        row.getDouble("score"),
                        row.getDouble("hours") / weeks),
                period.cycle().program,
                period.start(),
                period.end(),
                period.cycle().program,
                period.cycle().cycle);
    }

    static int closedCycles(Connection tables, String program, int version) throws SQLException {
        return Query.list(
                        tables,
                        "select count(*) from cycle where program = ? and framework_version = ? and state = 'closed'",
                        row -> row.getInt(1),
                        program,
                        version)
                .getFirst();
    }
}
