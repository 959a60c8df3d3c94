package io.tierline.contracts.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.contracts.Gen;
import io.tierline.contracts.Gen.Source;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class IdsTest {
    private static final int TRIES = 20_000;

    @Test
    void a_program_is_lower_case_letters_digits_and_dashes() {
        Gen.forAll(
                TRIES,
                draw -> text(draw, "az09-A/ é{`:"),
                id -> assertThat(Ids.isProgram(id)).isEqualTo(id.matches("[a-z0-9][a-z0-9-]{0,62}")));
        assertThat(Ids.isProgram("a".repeat(63))).isTrue();
        assertThat(Ids.isProgram("a".repeat(64))).isFalse();
    }

    @Test
    void an_id_is_printable_characters_without_a_slash() {
        Gen.forAll(
                TRIES,
                draw -> text(draw, "aZ9- ~/\u007f\u0080\u0000é\u2003\u0378\uD83D\uDE00\uFFFF"),
                id -> assertThat(Ids.isId(id))
                        .isEqualTo(!id.isBlank()
                                && id.codePoints()
                                        .noneMatch(c ->
                                                c == '/' || Character.isISOControl(c) || !Character.isDefined(c))));
        assertThat(Ids.isId("é".repeat(128))).isTrue();
        assertThat(Ids.isId("é".repeat(129))).isFalse();
    }

    @Test
    void the_bytes_of_a_key_are_told_from_all_others() {
        Gen.forAll(TRIES, draw -> new RecordKey("emea", text(draw, "ab/é")), key -> {
            var bytes = key.text().getBytes(StandardCharsets.UTF_8);
            assertThat(key.stands(bytes)).isTrue();
            assertThat(key.stands(Arrays.copyOf(bytes, bytes.length + 1))).isFalse();
            for (int i = 0; i < bytes.length; i++) {
                var other = bytes.clone();
                other[i] ^= 0x21;
                assertThat(key.stands(other)).isFalse();
            }
        });
        assertThat(RecordKey.of("emea").stands("emea/".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    private static String text(Source draw, String characters) {
        var text = new StringBuilder();
        for (int left = draw.between(0, 8); left > 0; left--)
            text.append(characters.charAt(draw.between(0, characters.length() - 1)));
        return text.toString();
    }
}
