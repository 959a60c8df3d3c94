package io.tierline.tiering.cycle;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tierline.contracts.event.PartnerEvent.PartnerRegistered;
import io.tierline.contracts.event.TierEvent.TierChanged;
import io.tierline.contracts.topic.Topic;
import io.tierline.testkit.RealBackends;
import io.tierline.tiering.support.Program;
import io.tierline.tiering.support.ScoringStandIn;
import io.tierline.tiering.support.TestLog;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "tiering"))
class PlacedPartnersTest {
    @Test
    void what_is_said_of_a_partner_after_its_placement_was_read_ahead_counts() {
        var program = Program.named("ahead");
        program.register("ann", "bob");
        Closing.close(program, Map.of("ann", 90.0, "bob", 10.0));
        var cycle = program.openCycle();
        var scoring = new ScoringStandIn(program, cycle, Map.of("ann", 90.0));
        scoring.report(0);
        await().atMost(20, SECONDS)
                .until(() -> program.get("/cycles/" + cycle)
                        .extract()
                        .<Integer>path("partitionsDone")
                        .equals(1));
        program.say(
                "bob",
                Program.LONG_AGO.plus(Duration.ofDays(1)),
                new PartnerRegistered("Bob & Sons", "reseller", null, Map.of(), Map.of()));
        await().atMost(20, SECONDS)
                .until(() -> "Bob & Sons"
                        .equals(program.get("/partners/bob/tier").extract().<String>path("name")));
        scoring.report(1);
        scoring.report(2);
        await().atMost(20, SECONDS)
                .until(() -> cycle.equals(program.get("/tiers").extract().<String>path("cycle")));
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(
                                TestLog.read(Topic.TIER_CHANGES, program.id(), TierChanged.class).stream()
                                        .filter(change -> change.direction().equals("left")))
                        .extracting(TierChanged::name, TierChanged::cycle)
                        .containsExactly(tuple("Bob & Sons", cycle)));
    }
}
