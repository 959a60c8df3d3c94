package io.tierline.benchmarks.tiering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tierline.benchmarks.stand.BenchFailure;
import io.tierline.benchmarks.stand.Rest;
import io.tierline.benchmarks.whole.Quantiles;
import io.tierline.benchmarks.whole.WholePlatform;
import io.tierline.platform.access.Role;
import io.tierline.platform.layout.Service;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The measuring of previews: a draft with other weights over a program that has tiers and a team, one request after the
 * other, each evaluated, decided and planned anew.
 */
record PreviewBench(WholePlatform platform, Tables tables, long seed, int partners, Consumer<String> say) {
    private static final String PROGRAM = "bench-previews";
    private static final double TARGET = 2_000;
    private static final int MEMBERS = 10;
    private static final int REQUESTS = 20;

    List<Measure> measure() {
        say.accept("filling a program with %,d partners for previews".formatted(partners));
        var program = ManyPartners.fill(platform, tables, PROGRAM, seed, partners);
        team(program);
        var _ = program.cycle();
        Rest.await();
        say.accept("previewing a draft %d times".formatted(REQUESTS));
        var micros = new ArrayList<Long>();
        for (int i = 0; i < REQUESTS; i++) {
            long begun = System.nanoTime();
            var preview = preview(program);
            micros.add((System.nanoTime() - begun) / 1_000);
            requireWhole(preview);
        }
        var others = Quantiles.of(micros.subList(1, micros.size()));
        var words = "POST previews over %,d partners, %s";
        return List.of(
                Measure.of("previewFirst", words.formatted(partners, "the first ever"), micros.getFirst() / 1e3),
                Measure.of("previewP50", words.formatted(partners, "p50 of the others"), others.at(0.5) / 1e3),
                new Measure(
                        "previewSlowest",
                        words.formatted(partners, "the slowest of the others"),
                        others.at(1) / 1e3,
                        TARGET));
    }

    private void team(ManyPartners program) {
        var capacity = platform.api(Service.CAPACITY, Role.LEAD);
        for (int i = 0; i < MEMBERS; i++) {
            var member = JsonNodeFactory.instance.objectNode();
            member.put("name", "Member " + i).put("hoursPerWeek", 38).put("nonPartnerShare", 0.2);
            var path = program.path("team/member-" + i);
            var _ = WholePlatform.call(() -> capacity.put(path, member));
        }
    }

    private static JsonNode preview(ManyPartners program) {
        var body = LargeFramework.draft().getBytes(StandardCharsets.UTF_8);
        return WholePlatform.call(() -> program.tiering().post(program.path("previews"), "application/yaml", body));
    }

    /** Everybody is in a tier, some move, and there is a plan beside it. */
    private void requireWhole(JsonNode preview) {
        int then = 0;
        for (var tier : preview.path("tiers"))
            then += tier.path("partners").path("then").asInt();
        if (then != partners)
            throw new BenchFailure("the preview placed %,d of %,d partners".formatted(then, partners));
        if (preview.path("movesTotal").asInt() == 0) throw new BenchFailure("the draft moves nobody");
        if (!preview.path("plan").has("unfunded"))
            throw new BenchFailure(
                    "the preview has no plan: " + preview.path("detail").asText());
    }
}
