package io.tierline.service.projection;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.ProgramEvent;
import io.tierline.contracts.topic.Topic;
import io.tierline.service.log.EventLog;
import io.tierline.service.log.KafkaSettings;
import io.tierline.service.problem.Refused;
import io.tierline.testkit.Backends;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** The projector against a real broker and a real database, cut off at the moments that matter. */
class ProjectorTest {
    private static final int MOST_AT_ONCE = 8_000;

    private final String program = "p-" + UUID.randomUUID().toString().substring(0, 8);
    private final NamesProjection projection = new NamesProjection(program);
    private final List<Projector> started = new ArrayList<>();
    private DataSource database;
    private KafkaSettings kafka;

    @BeforeEach
    void makeTables() throws SQLException, IOException {
        var fresh = Backends.shared().freshDatabase("projector");
        var source = new PGSimpleDataSource();
        source.setUrl(fresh.url());
        source.setUser(fresh.name());
        source.setPassword(fresh.password());
        database = source;
        kafka = new KafkaSettings(new HashMap<>(Backends.shared().kafka()));
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var schema = getClass().getResourceAsStream("/db/projection/V0_1__source_offset.sql")) {
            statement.execute(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
            statement.execute("create table name (position serial primary key, name text not null)");
        }
    }

    @AfterEach
    void stop() {
        started.forEach(Projector::close);
    }

    @Test
    void an_answer_comes_when_the_tables_hold_what_was_written() {
        var projector = start(List.of());
        projector.submit(name("first"));
        assertThat(names()).containsExactly("first");
    }

    @Test
    void commands_see_what_earlier_ones_wrote_however_many_come_at_once() {
        var projector = start(List.of());
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 25)
                    .forEach(_ -> callers.submit(() ->
                            projector.submit(tables -> Decision.events(List.of(named("n" + count(tables))), true))));
        }
        assertThat(names())
                .containsExactlyElementsOf(
                        IntStream.range(0, 25).mapToObj(i -> "n" + i).toList());
    }

    @Test
    void a_command_sees_what_others_had_written_to_the_topics_it_rests_on() {
        var projector = start(List.of());
        var log = new EventLog(kafka);
        for (int written = 1; written <= 20; written++) {
            log.append(List.of(named("other" + written)));
            assertThat(projector.submit(new CountResting())).isEqualTo(written);
        }
    }

    @Test
    void a_refusal_writes_nothing_and_reaches_the_caller() {
        var projector = start(List.of());
        assertThatThrownBy(() -> projector.submit(_ -> {
                    throw Refused.conflict("not now");
                }))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("not now");
        assertThat(names()).isEmpty();
    }

    @Test
    void an_automation_writes_once_although_the_tables_fail_right_after_the_append() {
        projection.failures.set(2);
        start(List.of(onceEmpty()));
        await().atMost(30, SECONDS).until(() -> names().size() == 1);
        assertThat(appended()).containsExactly("automatic");
    }

    @Test
    void an_automation_writes_once_although_its_projector_is_replaced_right_after_the_append() {
        projection.failures.set(1_000);
        var first = start(List.of(onceEmpty()));
        await().atMost(30, SECONDS).until(() -> appended().size() == 1);
        first.close();
        projection.failures.set(0);
        start(List.of(onceEmpty()));
        await().atMost(30, SECONDS).until(() -> names().size() == 1);
        assertThat(appended()).containsExactly("automatic");
    }

    @Test
    void many_batches_are_taken_in_once_and_in_order_although_the_tables_fail_between_them() {
        var many = IntStream.range(0, 3 * MOST_AT_ONCE).mapToObj(i -> "n" + i).toList();
        new EventLog(kafka).append(many.stream().map(this::named).toList());
        projection.successes.set(1);
        projection.failures.set(1);
        start(List.of());
        await().atMost(60, SECONDS).until(() -> names().size() >= many.size());
        assertThat(projection.failures).hasValue(0);
        assertThat(names()).containsExactlyElementsOf(many);
    }

    @Test
    void emptied_tables_are_built_again_and_come_out_equal() throws SQLException {
        var first = start(List.of());
        for (var name : List.of("a", "b", "c")) first.submit(name(name));
        first.close();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("truncate name restart identity; truncate source_offset");
        }
        start(List.of()).submit(name("d"));
        assertThat(names()).containsExactly("a", "b", "c", "d");
    }

    @Test
    void tables_of_another_log_are_built_again() throws SQLException {
        var first = start(List.of());
        first.submit(name("kept"));
        first.close();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update source_offset set log_id = 'another'; insert into name (name) values ('stray')");
        }
        start(List.of()).submit(name("next"));
        assertThat(names()).containsExactly("kept", "next");
    }

    @Test
    void of_two_on_one_database_one_works_and_the_other_takes_over() {
        var first = start(List.of());
        first.submit(name("one"));
        var second = start(List.of());
        await().atMost(10, SECONDS).until(() -> second.trouble() == null);
        assertThatThrownBy(() -> second.submit(name("refused"))).isInstanceOf(Refused.class);
        first.close();
        await().atMost(20, SECONDS).ignoreExceptions().until(() -> second.submit(name("two")));
        assertThat(names()).containsExactly("one", "two");
    }

    /** Counts the names after reading the topic to its present end. */
    private static final class CountResting implements Command<Integer> {
        @Override
        public Decision<Integer> decide(Connection tables) throws SQLException {
            return Decision.nothing(count(tables));
        }

        @Override
        public Set<Topic> restsOn() {
            return Set.of(Topic.FRAMEWORKS);
        }
    }

    private Automation onceEmpty() {
        return (tables, _) -> count(tables) > 0
                ? List.of()
                : Decision.events(List.of(named("automatic")), 0).records();
    }

    private Projector start(List<Automation> automations) {
        var projector = new Projector(projection, automations, database, kafka, Clock.systemUTC());
        started.add(projector);
        projector.start();
        await().atMost(20, SECONDS).until(() -> projector.trouble() == null || projection.failures.get() > 0);
        return projector;
    }

    private Command<Boolean> name(String name) {
        return _ -> Decision.events(List.of(named(name)), true);
    }

    private Event named(String name) {
        return new Event(
                UUID.randomUUID().toString(),
                "/test",
                program,
                program,
                Instant.EPOCH,
                new ProgramEvent.ProgramChanged(name, "UTC"));
    }

    private static int count(Connection tables) throws SQLException {
        try (var statement = tables.createStatement();
                var rows = statement.executeQuery("select count(*) from name")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private List<String> names() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select name from name order by position")) {
            List<String> names = new ArrayList<>();
            while (rows.next()) names.add(rows.getString(1));
            return names;
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private List<String> appended() {
        return LogReader.committed(kafka, program);
    }
}
