package io.tierline.partner.projection;

import static io.tierline.partner.Api.activity;
import static io.tierline.partner.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tierline.contracts.topic.Topic;
import io.tierline.partner.Api;
import io.tierline.partner.Log;
import io.tierline.partner.program.KnownPrograms;
import io.tierline.service.log.KafkaSettings;
import io.tierline.service.projection.LogEntry;
import io.tierline.testkit.Backends;
import io.tierline.testkit.RealBackends;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "partner"))
class RebuildTest {
    private static final List<String> TABLES =
            List.of("program", "framework_version", "partner", "seen_event", "dead_letter", "letter_retry");

    @Inject
    AgroalDataSource database;

    @Inject
    KafkaSettings kafka;

    @Test
    void tables_built_again_from_the_log_are_equal() throws SQLException {
        var program = Api.newProgram();
        Api.send(program, activity("w1", "late"), activity("w2", "never"), activity("e1", "acme"));
        Api.register(program, "acme");
        Api.register(program, "late");
        as("lead", program)
                .contentType("application/json")
                .body("{\"name\": \"Acme\", \"segment\": \"mid\", \"attributes\": {\"a\": 1.50}}")
                .put("/api/programs/{program}/partners/acme", program)
                .then()
                .statusCode(200);
        Log.append(Topic.TEAM_TIME, program + "/kim", "{}".getBytes(StandardCharsets.UTF_8), Map.of());
        Log.append(
                Topic.ENGAGEMENTS,
                program + "/acme",
                "{}".getBytes(StandardCharsets.UTF_8),
                Map.of("tierline-form", "1"));
        await().untilAsserted(() -> as("lead", program)
                .get("/api/programs/{program}/dead-letters", program)
                .then()
                .body("items.state.sort()", equalTo(List.of("refused", "waiting"))));
        try (var one = database.getConnection();
                var other = freshDatabase().getConnection()) {
            other.setAutoCommit(false);
            rebuild(other);
            for (var table : TABLES) assertThat(rows(other, table)).as(table).isEqualTo(rows(one, table));
        }
    }

    /** Folds the topics one after the other, so that what depends on another topic comes in another order. */
    private void rebuild(Connection tables) throws SQLException {
        var projection = new PartnerProjection(new KnownPrograms(), new CoPartition(kafka));
        var topics = List.of(Topic.DEAD_LETTERS, Topic.ENGAGEMENTS, Topic.TEAM_TIME, Topic.PARTNERS, Topic.FRAMEWORKS);
        assertThat(topics).containsExactlyInAnyOrderElementsOf(projection.topics());
        for (var topic : topics) {
            var entries = Log.read(topic).stream().map(LogEntry::new).toList();
            for (int from = 0; from < entries.size(); from += 7)
                projection.apply(tables, entries.subList(from, Math.min(entries.size(), from + 7)));
        }
        tables.commit();
    }

    private static PGSimpleDataSource freshDatabase() {
        var made = Backends.shared().freshDatabase("again");
        var source = new PGSimpleDataSource();
        source.setUrl(made.url());
        source.setUser(made.name());
        source.setPassword(made.password());
        var migrated = Flyway.configure()
                .dataSource(source)
                .locations("db/projection", "db/migration")
                .load()
                .migrate();
        assertThat(migrated.success).isTrue();
        return source;
    }

    /** The rows as text, by themselves: their order does not matter. */
    private static TreeMap<String, Integer> rows(Connection tables, String table) throws SQLException {
        var rows = new TreeMap<String, Integer>();
        try (var select = tables.createStatement();
                var found = select.executeQuery("select t::text from " + table + " t")) {
            while (found.next()) rows.merge(found.getString(1), 1, Integer::sum);
        }
        return rows;
    }
}
