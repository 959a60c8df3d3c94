package io.tierline.service.csv;

import static io.tierline.testkit.Gen.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.testkit.Rfc4180;
import io.tierline.testkit.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTest {
    private static final List<String> PIECES = List.of(
            "=",
            "+",
            "-",
            "@",
            "\t",
            "\r",
            "\n",
            "\"",
            ",",
            "'",
            ";",
            "＝",
            "cmd|' /C calc'!A0",
            "a",
            "Ω",
            "中",
            "😀",
            " ",
            "1");

    private static String nasty(Source source) {
        return String.join("", source.listOf(0, 8, s -> s.oneOf(PIECES)));
    }

    @Test
    void any_text_comes_back_from_a_strict_reader_and_none_begins_like_a_formula() {
        forAll(source -> source.listOf(1, 6, CsvTableTest::nasty), names -> {
            var columns = names.stream().map(_ -> "name").toList();
            var unique = java.util.stream.IntStream.range(0, columns.size())
                    .mapToObj(i -> "column " + i)
                    .toList();
            var records = Rfc4180.read(written(unique, List.of(names)));
            assertThat(records).hasSize(2);
            assertThat(records.getFirst()).isEqualTo(unique);
            for (int i = 0; i < names.size(); i++) {
                var cell = records.getLast().get(i);
                assertThat(cell).doesNotStartWith("=").doesNotStartWith("+").doesNotStartWith("-");
                assertThat(cell).doesNotStartWith("@").doesNotStartWith("\t").doesNotStartWith("\r");
                assertThat(cell).isIn(names.get(i), "'" + names.get(i));
            }
        });
    }

    @Test
    void numbers_stand_as_they_are_and_what_is_absent_is_empty() {
        assertThat(written(List.of("a", "b", "c", "d"), List.of(Arrays.asList(-1.5, 3, true, null))))
                .isEqualTo("\"a\",\"b\",\"c\",\"d\"\r\n-1.5,3,true,\r\n");
    }

    @Test
    void an_attack_on_the_next_cell_stays_in_its_own() {
        assertThat(written(List.of("name"), List.of(List.of("x\",=1+1,\""))))
                .isEqualTo("\"name\"\r\n\"x\"\",=1+1,\"\"\"\r\n");
    }

    @Test
    void names_of_columns_are_made_harmless_too() {
        assertThat(written(List.of("=fit value"), List.of())).isEqualTo("\"'=fit value\"\r\n");
    }

    private static String written(List<String> columns, List<? extends List<?>> rows) {
        var out = new ByteArrayOutputStream();
        try (var table = new CsvTable(out, columns)) {
            for (var row : rows) table.row(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
