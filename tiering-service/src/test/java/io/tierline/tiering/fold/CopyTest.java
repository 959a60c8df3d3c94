package io.tierline.tiering.fold;

import static io.tierline.testkit.Gen.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tierline.testkit.RealBackends;
import io.tierline.testkit.Source;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "tiering"))
class CopyTest {
    private static final Copy COPY =
            new Copy("copied", List.of("id", "words", "number", "whole", "truth", "at", "perhaps"));
    private static final Instant NOON = Instant.parse("2027-03-31T12:00:00.123456Z");
    private static final List<String> PIECES = List.of(
            "\\", "\\N", "\\.", "\n", "\r", "\t", "\b", "'", "\"", ",", "a", " ", "Ω", "中", "😀", "\\\\t", "\u000B",
            "\u007F");

    private record Row(
            int id,
            @Nullable String words,
            double number,
            @Nullable Integer perhaps) {}

    @Inject
    DataSource database;

    private Connection tables;

    @BeforeEach
    void makeTheTable() throws SQLException {
        tables = database.getConnection();
        try (var statement = tables.createStatement()) {
            statement.execute("drop table if exists copied");
            statement.execute("create table copied (id int primary key, words text, number double precision not null, "
                    + "whole int not null, truth boolean not null, at timestamptz not null, perhaps int)");
        }
        tables.setAutoCommit(false);
    }

    @AfterEach
    void dropTheTable() throws SQLException {
        tables.rollback();
        tables.setAutoCommit(true);
        try (var statement = tables.createStatement()) {
            statement.execute("drop table if exists incoming_copied");
            statement.execute("drop table copied");
        }
        tables.close();
    }

    @Test
    void any_text_and_any_number_come_back_as_they_were() {
        forAll(source -> source.listOf(1, 5, CopyTest::nasty), words -> {
            try {
                var rows = java.util.stream.IntStream.range(0, words.size())
                        .mapToObj(i -> new Row(i, words.get(i), words.get(i).length() / 3.0, i % 2 == 0 ? null : i))
                        .toList();
                copy(rows);
                assertThat(read()).isEqualTo(rows);
                tables.rollback();
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void rows_that_are_there_already_stay_as_they_are_also_those_of_the_same_stream() throws SQLException {
        copy(List.of(new Row(1, "first", 1, null)));
        tables.commit();
        copy(List.of(new Row(1, "second", 2, 2), new Row(2, null, 2, 2), new Row(2, "again", 3, 3)));
        tables.commit();
        assertThat(read()).containsExactly(new Row(1, "first", 1, null), new Row(2, null, 2, 2));
    }

    @Test
    void a_stream_that_is_refused_leaves_a_connection_that_goes_on() throws SQLException {
        assertThatThrownBy(() -> copy(List.of(new Row(1, "a\u0000b", 1, null)))).isInstanceOf(SQLException.class);
        tables.rollback();
        copy(List.of(new Row(1, "ab", 1, null)));
        assertThat(read()).hasSize(1);
    }

    private static String nasty(Source source) {
        return String.join("", source.listOf(0, 8, s -> s.oneOf(PIECES)));
    }

    private void copy(List<Row> rows) throws SQLException {
        COPY.write(
                tables,
                rows,
                (out, row) -> out.whole(row.id())
                        .text(row.words())
                        .number(row.number())
                        .whole(row.id() + 1)
                        .truth(row.id() % 2 == 0)
                        .time(NOON)
                        .optional(row.perhaps()));
    }

    private List<Row> read() throws SQLException {
        return Query.list(tables, "select * from copied order by id", row -> {
            assertThat(row.getInt("whole")).isEqualTo(row.getInt("id") + 1);
            assertThat(row.getBoolean("truth")).isEqualTo(row.getInt("id") % 2 == 0);
            assertThat(Times.of(row, "at")).isEqualTo(NOON);
            return new Row(
                    row.getInt("id"),
                    row.getString("words"),
                    row.getDouble("number"),
                    row.getObject("perhaps", Integer.class));
        });
    }
}
