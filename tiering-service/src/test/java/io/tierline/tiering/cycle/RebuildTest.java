package io.tierline.tiering.cycle;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.tierline.contracts.event.AttributeValue;
import io.tierline.contracts.event.EngagementEvent.TimeLogged;
import io.tierline.contracts.event.PartnerEvent.PartnerChanged;
import io.tierline.service.log.KafkaSettings;
import io.tierline.service.projection.Projector;
import io.tierline.testkit.Backends;
import io.tierline.testkit.RealBackends;
import io.tierline.tiering.TieringProjection;
import io.tierline.tiering.support.Delegating;
import io.tierline.tiering.support.Program;
import io.tierline.tiering.support.Rows;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "tiering"))
class RebuildTest {
    @Inject
    TieringProjection projection;

    @Inject
    KafkaSettings kafka;

    @Inject
    DataSource database;

    @Test
    void tables_built_again_from_the_log_have_equal_rows() throws SQLException {
        var program = Program.named("rebuilt");
        program.register("ann", "bob", "cem");
        var employees = Map.<String, AttributeValue>of("employees", new AttributeValue.Number(BigDecimal.TEN));
        program.say("ann", Program.LONG_AGO, new PartnerChanged(null, null, null, employees, Map.of()));
        program.say("ann", Program.LONG_AGO, new TimeLogged("kim", BigDecimal.ONE, LocalDate.of(2026, 1, 5), null));
        CycleTest.close(program, program.openCycle(), Map.of("ann", 90.0, "bob", 60.0, "cem", 20.0));
        CycleTest.close(program, program.openCycle(), Map.of("ann", 40.0, "bob", 60.0, "cem", 20.0));
        say(
                program,
                "/partners/ann/exceptions",
                Map.of("tier", "silver", "reason", "a plan", "owner", "kim", "cycles", 1));
        say(program, "/partners/bob/appeals", Map.of("note", "We closed a deal."));
        program.retire("cem", Program.LONG_AGO.plusSeconds(60));
        program.register("dee");
        await().atMost(10, SECONDS)
                .until(() -> program.get("/tiers")
                        .extract()
                        .path("tiers[2].partners.partner")
                        .equals(List.of("dee")));

        var other = emptyDatabase();
        var second = new Delegating(projection) {
            @Override
            public String name() {
                return "tiering-again";
            }
        };
        try (var projector = new Projector(second, List.of(), other, kafka, Clock.systemUTC())) {
            projector.start();
            await().atMost(20, SECONDS).until(() -> projector.trouble() == null);
            await().atMost(20, SECONDS)
                    .untilAsserted(() -> assertThat(Rows.all(other)).isEqualTo(Rows.all(database)));
        }
        assertThat(Rows.all(other))
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
    }

    private static void say(Program program, String path, Map<String, Object> body) {
        program.lead()
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(201);
    }

    private static DataSource emptyDatabase() {
        var fresh = Backends.shared().freshDatabase("tiering");
        var source = new PGSimpleDataSource();
        source.setUrl(fresh.url());
        source.setUser(fresh.name());
        source.setPassword(fresh.password());
        Flyway.configure()
                .dataSource(source)
                .locations("db/projection", "db/migration")
                .load()
                .migrate();
        return source;
    }
}
