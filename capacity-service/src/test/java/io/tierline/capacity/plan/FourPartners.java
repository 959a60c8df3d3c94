package io.tierline.capacity.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.tierline.capacity.Documents;
import io.tierline.capacity.Program;
import io.tierline.service.log.EventLog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.hamcrest.Matcher;

/** A program of its own for one test, with acme and birch (tech, emea), cedar (services, apac), delta (services). */
record FourPartners(Program program) {
    /** Offers 8 hours a week, and 2 from the reserve. */
    static final String ANN = """
            {"name": "Ann", "hoursPerWeek": 20, "nonPartnerShare": 0.5}""";

    static FourPartners of(EventLog log) {
        var program = new Program(log);
        program.register("acme", "tech", "emea");
        program.register("birch", "tech", "emea");
        program.register("cedar", "services", "apac");
        program.register("delta", "services", null);
        return new FourPartners(program);
    }

    static Map<String, List<String>> tiers(List<String> strategic, List<String> growth, List<String> last) {
        var tiers = new LinkedHashMap<String, List<String>>();
        tiers.put("strategic", strategic);
        tiers.put("growth", growth);
        tiers.put("self-serve", last);
        return tiers;
    }

    /** Acme and birch are strategic, cedar is growth, delta self-serve. */
    void plannedFor(String cycle) {
        program.publish(1, Documents.FRAMEWORK);
        program.close(cycle, 1, tiers(List.of("acme", "birch"), List.of("cedar"), List.of("delta")));
        reaches("cycle", equalTo(cycle));
    }

    /** Waits for the plan to become so; nobody is over capacity then. */
    void reaches(String path, Matcher<?> expected) {
        await().untilAsserted(() -> program.allocation().then().statusCode(200).body(path, expected));
        var view = program.allocation().jsonPath();
        for (int m = 0; m < view.getInt("members.size()"); m++) {
            double offered = view.getDouble("members[%d].offered".formatted(m));
            double used = view.getDouble("members[%d].used".formatted(m));
            List<Number> hours = view.getList("members[%d].partners.hours".formatted(m));
            assertThat(used).isLessThanOrEqualTo(offered);
            assertThat(hours.stream().mapToDouble(Number::doubleValue).sum()).isCloseTo(used, Offset.offset(0.001));
        }
    }
}
