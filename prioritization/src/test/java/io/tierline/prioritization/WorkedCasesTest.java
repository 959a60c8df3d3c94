package io.tierline.prioritization;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tierline.prioritization.facts.PartnerFacts;
import io.tierline.prioritization.facts.Retention;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.FrameworkReader;
import io.tierline.prioritization.score.Rounding;
import io.tierline.prioritization.score.Scorer;
import io.tierline.prioritization.tier.Candidate;
import io.tierline.prioritization.tier.CycleDecider;
import io.tierline.prioritization.tier.Decision;
import io.tierline.prioritization.tier.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of every worked case, to four decimals. */
class WorkedCasesTest {
    private static final JsonMapper JSON = new JsonMapper();

    static Stream<Path> cases() throws IOException {
        var root = Path.of("src/test/resources/vectors");
        try (var folders = Files.list(root)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void comes_out_as_computed_by_the_reference(Path folder) throws IOException {
        var expected = JSON.readTree(folder.resolve("expected.json").toFile());
        assertThat(expected).isNotEmpty();
        assertThat(replay(folder, instants(expected), Retention.all())).isEqualTo(rounded(expected));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void comes_out_the_same_when_only_what_the_instants_need_is_kept(Path folder) throws IOException {
        var expected = JSON.readTree(folder.resolve("expected.json").toFile());
        var instants = instants(expected);
        assertThat(replay(folder, instants, Retention.at(new TreeSet<>(instants))))
                .isEqualTo(rounded(expected));
    }

    private static List<Map<String, Object>> replay(Path folder, List<Instant> instants, Retention keep)
            throws IOException {
        var partners = new TreeMap<String, PartnerFacts>();
        for (var line : Files.readAllLines(folder.resolve("events.ndjson"))) {
            var event = JSON.readTree(line);
            partners.computeIfAbsent(event.get("subject").asText(), _ -> new PartnerFacts())
                    .apply(Events.fact(event), keep);
        }
        var framework = framework(folder);
        var standings = new HashMap<String, Standing>();
        var cycles = new ArrayList<Map<String, Object>>();
        for (var asOf : instants) {
            var decisions = CycleDecider.decide(framework, candidates(framework, partners, asOf), standings)
                    .decisions();
            standings.clear();
            decisions.forEach(decision -> standings.put(decision.partner(), decision.standing()));
            cycles.add(Map.of("asOf", asOf.toString(), "partners", byPartner(decisions)));
        }
        return cycles;
    }

    private static Framework framework(Path folder) throws IOException {
        var document =
                JSON.readValue(folder.resolve("framework.json").toFile(), new TypeReference<Map<String, Object>>() {});
        var reading = FrameworkReader.read(document);
        assertThat(reading.errors()).isEmpty();
        return Objects.requireNonNull(reading.framework());
    }

    private static List<Candidate> candidates(Framework framework, Map<String, PartnerFacts> partners, Instant t) {
        var candidates = new ArrayList<Candidate>();
        partners.forEach((partner, facts) -> {
            var snapshot = facts.at(t);
            if (snapshot.present())
                candidates.add(new Candidate(partner, snapshot.segment(), Scorer.score(framework, snapshot, t)));
        });
        return candidates;
    }

    private static Map<String, Object> byPartner(List<Decision> decisions) {
        var partners = new TreeMap<String, Object>();
        decisions.forEach(decision -> partners.put(decision.partner(), fields(decision)));
        return partners;
    }

    private static Map<String, Object> fields(Decision decision) {
        var fields = new TreeMap<String, Object>();
        fields.put("partner", decision.partner());
        fields.put("segment", decision.segment());
        fields.put("rank", decision.rank());
        fields.put("score", decision.score());
        fields.put("coverage", decision.coverage());
        fields.put("target", decision.target());
        fields.put("tier", decision.tier());
        fields.put("pendingDemotion", decision.pendingDemotion());
        fields.put("before", decision.before());
        fields.put(
                "factors",
                decision.factors().stream()
                        .map(factor -> Map.<String, Object>of(
                                "factor", factor.factor(),
                                "value", Rounding.fourDecimals(factor.value()),
                                "known", factor.known(),
                                "scaled", Rounding.fourDecimals(factor.scaled()),
                                "points", Rounding.fourDecimals(factor.points())))
                        .toList());
        return fields;
    }

    private static List<Instant> instants(JsonNode expected) {
        return StreamSupport.stream(expected.spliterator(), false)
                .map(cycle -> Instant.parse(cycle.get("asOf").asText()))
                .toList();
    }

    /** The expected cycles as maps, partners by id, numbers to four decimals as the reference's values are not. */
    private static List<Map<String, Object>> rounded(JsonNode expected) {
        var cycles = new ArrayList<Map<String, Object>>();
        for (var cycle : expected) {
            var partners = new TreeMap<String, Object>();
            for (var partner : cycle.get("partners"))
                partners.put(partner.get("partner").asText(), plain(partner));
            cycles.add(Map.of("asOf", cycle.get("asOf").asText(), "partners", partners));
        }
        return cycles;
    }

    private static Object plain(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> {
                var fields = new TreeMap<String, Object>();
                node.forEachEntry((name, value) -> fields.put(name, value.isNull() ? null : plain(value)));
                yield fields;
            }
            case ARRAY ->
                StreamSupport.stream(node.spliterator(), false)
                        .map(WorkedCasesTest::plain)
                        .toList();
            case NUMBER -> node.isInt() ? (Object) node.intValue() : (Object) Rounding.fourDecimals(node.doubleValue());
            case BOOLEAN -> node.booleanValue();
            case STRING -> node.textValue();
            case BINARY, MISSING, NULL, POJO -> throw new IllegalArgumentException(node.toString());
        };
    }
}
