package io.tierline.tiering.receipt;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tierline.contracts.codec.CloudEvents;
import io.tierline.contracts.codec.UnreadableEvent;
import io.tierline.contracts.event.AttributeValue;
import io.tierline.contracts.event.EngagementEvent.ActivityLogged;
import io.tierline.contracts.event.EngagementEvent.OverlapReported;
import io.tierline.contracts.event.PartnerEvent.PartnerChanged;
import io.tierline.contracts.event.TierEvent.TierChanged;
import io.tierline.contracts.event.TierEvent.TierPending;
import io.tierline.contracts.topic.Topic;
import io.tierline.testkit.Backends;
import io.tierline.testkit.RealBackends;
import io.tierline.tiering.support.Program;
import io.tierline.tiering.support.TestLog;
import io.tierline.tiering.support.TrueScoring;
import io.tierline.verification.Answers;
import io.tierline.verification.CannotVerify;
import io.tierline.verification.Difference;
import io.tierline.verification.Findings;
import io.tierline.verification.Verification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "tiering"))
class VerificationTest {
    @Inject
    DataSource database;

    @Test
    void every_cycle_comes_out_the_same_from_the_log_alone_whatever_happened_in_between() throws CannotVerify {
        var program = started("verified");
        var first = close(program, Map.of());
        grant(program, "dee", "gold", 2);
        fit(program, "ann", 5);
        activity(program, "cem", "early", 3_600);
        var second = close(program, Map.of());
        program.register("eve");
        program.retire("bob", Program.LONG_AGO.plusSeconds(7_200));
        fit(program, "eve", 99);
        activity(program, "cem", "late", 60);
        var third = close(program, Map.of());
        fit(program, "cem", 100);
        var fourth = close(program, Map.of());
        for (var cycle : List.of(first, second, third, fourth)) {
            var found = verify(program, cycle);
            assertThat(found.differences()).isEmpty();
            assertThat(found.counts()).contains(Map.entry("log", 4), Map.entry("tables", 4));
            program.get("/cycles/" + cycle).body("receipt.receipts", equalTo(found.receipts()));
        }
        var last = verify(program, null);
        assertThat(last.cycle()).isEqualTo(fourth);
        assertThat(last.cycles()).isEqualTo(4);
        assertThat(last.same()).isTrue();
        assertThat(last.counts()).containsEntry("placed", 5);
        assertThat(verify(program, third).counts()).doesNotContainKey("placed");
    }

    @Test
    void what_moves_partners_between_cycles_raises_no_alarm() throws CannotVerify {
        var program = started("between");
        var cycles = new ArrayList<String>();
        cycles.add(close(program, Map.of()));
        var held = grant(program, "dee", "gold", 2);
        same(program, cycles);
        program.register("eve");
        program.retire("bob", Program.LONG_AGO.plusSeconds(7_200));
        same(program, cycles);
        awaitTier(program, "eve", "rest");
        awaitTier(program, "bob", null);
        same(program, cycles);
        cycles.add(close(program, Map.of()));
        same(program, cycles);
        withdraw(program, "dee", held);
        same(program, cycles);
        cycles.add(close(program, Map.of()));
        fit(program, "dee", 100);
        cycles.add(close(program, Map.of()));
        same(program, cycles);
        grant(program, "cem", "rest", 2);
        program.retire("cem", Program.LONG_AGO.plusSeconds(7_200));
        awaitTier(program, "cem", null);
        same(program, cycles);
        program.publish(2, Instant.now(), renamed());
        cycles.add(close(program, Map.of()));
        same(program, cycles);
    }

    @Test
    void a_move_that_a_decision_implies_and_that_was_not_said_is_found() throws CannotVerify, SQLException {
        var program = started("unsaid");
        close(program, Map.of());
        fit(program, "dee", 100);
        update("update partner set tier = 'silver' where program = ? and partner = 'dee'", program);
        var cycle = close(program, Map.of());
        var found = verify(program, cycle);
        assertThat(found.differences())
                .filteredOn(difference -> difference.subject().equals("dee"))
                .containsExactly(new Difference("log", "dee", "move", "one to silver", "nothing"));
        assertThat(found.differences())
                .extracting(Difference::place, Difference::subject, Difference::field)
                .contains(tuple("cycle", cycle, "moves/promoted"), tuple("tables", cycle, "moves/promoted"));
    }

    @Test
    void a_move_from_elsewhere_than_where_the_partner_was_is_found() throws CannotVerify, SQLException {
        var program = started("elsewhere");
        close(program, Map.of());
        fit(program, "dee", 100);
        update("update partner set tier = 'gold' where program = ? and partner = 'dee'", program);
        var cycle = close(program, Map.of());
        assertThat(verify(program, cycle).differences())
                .filteredOn(difference -> difference.subject().equals("dee"))
                .containsExactly(
                        new Difference("log", "dee", "move/direction", "\"promoted\"", "\"demoted\""),
                        new Difference("log", "dee", "move/from", "\"rest\"", "\"gold\""));
    }

    @Test
    void a_move_that_no_decision_implies_and_a_pending_demotion_said_twice_are_found() throws CannotVerify {
        var program = started("surplus");
        close(program, Map.of());
        fit(program, "dee", 100);
        var cycle = close(program, Map.of());
        assertThat(verify(program, cycle).differences()).isEmpty();
        program.say(
                "ann",
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                new TierChanged("ANN", "gold", "rest", "demoted", "rescore", cycle, 1.0, 4, 0.0, List.of()));
        var pending = TestLog.read(Topic.TIER_CHANGES, program.id(), TierPending.class);
        program.say("cem", Instant.now().truncatedTo(ChronoUnit.MILLIS), pending.getFirst());
        assertThat(verify(program, cycle).differences())
                .contains(
                        new Difference("log", "ann", "move", "nothing", "one to rest"),
                        new Difference("log", "cem", "pending", "one", "more than one"));
    }

    @Test
    void a_partner_that_was_moved_in_the_database_alone_is_found() throws CannotVerify, SQLException {
        var program = started("misplaced");
        var first = close(program, Map.of());
        var cycle = close(program, Map.of());
        update(
                "update partner set tier = 'gold', placed_for = 'exception' where program = ? and partner = 'dee'",
                program);
        assertThat(verify(program, cycle).differences())
                .containsExactly(new Difference("tables", "dee", "placed/tier", "rest", "gold"));
        assertThat(verify(program, first).same()).isTrue();
        update(
                "update partner set tier = 'rest', placed_for = 'rescore' where program = ? and partner = 'dee'",
                program);
        assertThat(verify(program, cycle).same()).isTrue();
        update("update partner set since = since - interval '1 day' where program = ? and partner = 'dee'", program);
        assertThat(verify(program, cycle).differences())
                .singleElement()
                .extracting(Difference::subject, Difference::field)
                .containsExactly("dee", "placed/since");
    }

    @Test
    void a_row_that_was_changed_in_the_database_is_found_by_partner_and_field() throws CannotVerify, SQLException {
        var program = started("tampered");
        var cycle = close(program, Map.of());
        update("update decision set tier = 'gold', line = line + 1 where program = ? and partner = 'cem'", program);
        var found = verify(program, cycle);
        assertThat(found.differences())
                .extracting(Difference::place, Difference::subject, Difference::field)
                .containsExactlyInAnyOrder(tuple("tables", "cem", "tier"), tuple("tables", "cem", "line"));
        update("delete from decision where program = ? and partner = 'cem'", program);
        assertThat(verify(program, cycle).differences())
                .singleElement()
                .extracting(Difference::subject, Difference::field, Difference::found)
                .containsExactly("cem", "receipt", "nothing");
    }

    @Test
    void a_cycle_or_a_move_that_was_changed_in_the_database_is_found() throws CannotVerify, SQLException {
        var program = started("moved");
        close(program, Map.of());
        fit(program, "dee", 100);
        var cycle = close(program, Map.of());
        assertThat(verify(program, cycle).differences()).isEmpty();
        update(
                "update tier_change set to_tier = 'rest' where program = ? and partner = 'dee' and cycle = '%s'"
                        .formatted(cycle),
                program);
        update(
                "update cycle set counts = replace(counts, '1', '7') where program = ? and cycle = '%s'"
                        .formatted(cycle),
                program);
        assertThat(verify(program, cycle).differences())
                .extracting(Difference::place, Difference::subject, Difference::field)
                .contains(tuple("tables", "dee", "move/to"), tuple("tables", cycle, "counts/gold"))
                .allSatisfy(
                        difference -> assertThat(difference.toList().getFirst()).isEqualTo("tables"));
        update(
                "delete from tier_change where program = ? and partner = 'dee' and cycle = '%s'".formatted(cycle),
                program);
        assertThat(verify(program, cycle).differences())
                .filteredOn(difference -> difference.subject().equals("dee"))
                .singleElement()
                .extracting(Difference::field, Difference::found)
                .containsExactly("move", "nothing");
    }

    @Test
    void a_decision_that_rests_on_another_number_than_the_facts_give_is_found_in_the_log() throws CannotVerify {
        var program = started("lied");
        var cycle = close(program, Map.of("dee", 30.0));
        var found = verify(program, cycle);
        assertThat(found.same()).isFalse();
        assertThat(found.differences())
                .filteredOn(difference -> difference.place().equals("log"))
                .extracting(Difference::subject, Difference::field)
                .contains(tuple("dee", "score"), tuple("dee", "rank"), tuple("dee", "digest"));
        assertThat(found.differences())
                .filteredOn(difference -> difference.place().equals("cycle"))
                .extracting(Difference::field)
                .contains("receipts");
    }

    @Test
    void a_decision_that_somebody_appended_with_another_number_is_found_in_the_log() throws CannotVerify {
        var program = started("forged");
        var cycle = close(program, Map.of());
        var said = TestLog.read(Topic.TIER_DECISIONS, program.id()).stream()
                .map(TestLog.Found::event)
                .filter(event -> event.subject().equals("bob"))
                .findFirst()
                .orElseThrow();
        var json = new String(CloudEvents.write(said), StandardCharsets.UTF_8);
        try {
            TestLog.append(CloudEvents.read(
                            json.replaceFirst("\"rank\":2", "\"rank\":1")
                                    .replace(said.id(), "forged/bob")
                                    .getBytes(StandardCharsets.UTF_8),
                            program.id(),
                            said.time())
                    .event());
        } catch (UnreadableEvent e) {
            throw new AssertionError(e);
        }
        assertThat(verify(program, cycle).differences())
                .extracting(Difference::subject, Difference::field)
                .contains(tuple("bob", "receipt"), tuple("bob", "rank"));
    }

    @Test
    void what_cannot_be_recomputed_says_why() {
        var program = started("nothing");
        assertThatThrownBy(() -> verify(program, null))
                .isInstanceOf(CannotVerify.class)
                .hasMessageContaining("no cycle of the program has closed");
        close(program, Map.of());
        assertThatThrownBy(() -> verify(program, "nosuch"))
                .isInstanceOf(CannotVerify.class)
                .hasMessageContaining("no closed cycle nosuch");
    }

    private static void same(Program program, List<String> cycles) throws CannotVerify {
        for (var cycle : cycles)
            assertThat(verify(program, cycle).differences()).as(cycle).isEmpty();
    }

    private static Findings verify(Program program, @Nullable String cycle) throws CannotVerify {
        return Verification.run(Backends.shared().kafka(), program.id(), cycle, new Answers() {
            @Override
            public String document(String path) {
                return program.get(path).extract().asString();
            }

            @Override
            public Stream<String> lines(String path) throws CannotVerify {
                var answer = program.as("viewer").accept(ReceiptResource.LINES).get(path);
                if (answer.statusCode() != 200) throw new CannotVerify(answer.asString());
                return new String(answer.asByteArray(), StandardCharsets.UTF_8).lines();
            }
        });
    }

    /** The framework with its last tier under another name. */
    private static Map<String, Object> renamed() {
        return Program.document(new ObjectMapper()
                .valueToTree(Program.frameworkDocument("prompted"))
                .toString()
                .replace("\"rest\"", "\"others\""));
    }

    private static void awaitTier(Program program, String partner, @Nullable String tier) {
        await().atMost(20, SECONDS)
                .until(() -> Objects.equals(
                        tier,
                        program.as("viewer")
                                .get("/partners/" + partner + "/tier")
                                .<String>path("tier")));
    }

    /** Four partners that differ in fit and overlap. */
    private static Program started(String purpose) {
        var program = Program.named(purpose);
        var partners = List.of("ann", "bob", "cem", "dee");
        program.register(partners.toArray(String[]::new));
        for (int i = 0; i < partners.size(); i++) {
            fit(program, partners.get(i), 90 - 13.7 * i);
            program.say(
                    partners.get(i),
                    Program.LONG_AGO.plusSeconds(30),
                    new OverlapReported(Map.of("customers", new BigDecimal(50 - 10 * i))));
        }
        return program;
    }

    private static void fit(Program program, String partner, double fit) {
        program.say(
                partner,
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                new PartnerChanged(
                        null, null, null, Map.of("fit", new AttributeValue.Number(BigDecimal.valueOf(fit))), Map.of()));
    }

    private static void activity(Program program, String partner, String id, int secondsAgo) {
        program.say(
                partner,
                Instant.now().minusSeconds(secondsAgo),
                new ActivityLogged(id, "call", "globex-" + id, null, null, null));
    }

    private static String close(Program program, Map<String, Double> lies) {
        var cycle = program.openCycle();
        new TrueScoring(program, cycle, lies).report();
        await().atMost(20, SECONDS)
                .until(() -> cycle.equals(program.get("/tiers").extract().<String>path("cycle")));
        return cycle;
    }

    private static String grant(Program program, String partner, String tier, int cycles) {
        return program.lead()
                .contentType("application/json")
                .body(Map.of("tier", tier, "reason", "r", "owner", "kim", "cycles", cycles))
                .post("/partners/" + partner + "/exceptions")
                .then()
                .statusCode(201)
                .extract()
                .path("exception.id");
    }

    private static void withdraw(Program program, String partner, String exception) {
        program.lead()
                .contentType("application/json")
                .body(Map.of("reason", "r"))
                .delete("/partners/" + partner + "/exceptions/" + exception)
                .then()
                .statusCode(200);
    }

    private void update(String sql, Program program) throws SQLException {
        try (var tables = database.getConnection();
                var statement = tables.prepareStatement(sql)) {
            statement.setString(1, program.id());
            assertThat(statement.executeUpdate()).isOne();
        }
    }
}
