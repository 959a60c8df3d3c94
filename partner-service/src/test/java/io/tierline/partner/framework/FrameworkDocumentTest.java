package io.tierline.partner.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierline.prioritization.framework.FrameworkReader;
import io.tierline.service.document.FrameworkDocument;
import io.tierline.service.problem.Refused;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameworkDocumentTest {
    private static final MediaType YAML = MediaType.valueOf("application/yaml");

    @Test
    void yaml_and_json_of_the_same_document_read_the_same() {
        var yaml = FrameworkDocument.read(bytes("a: 0.10\nb: [1, x, true]\nc: {d: 2027-01-01}\ne:\n"), YAML);
        var json = FrameworkDocument.read(bytes("""
                {"a": 0.10, "b": [1, "x", true], "c": {"d": "2027-01-01"}, "e": null}"""), MediaType.APPLICATION_JSON_TYPE);
        assertThat(yaml).isEqualTo(json);
        assertThat(yaml).containsEntry("c", Map.of("d", "2027-01-01")).doesNotContainKey("e");
    }

    @Test
    void a_whole_framework_is_read() {
        var reading = FrameworkReader.read(FrameworkDocument.read(bytes(Documents.yaml("2")), YAML));
        assertThat(reading.errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "- a\n- b\n",
                "just text",
                "a: 1\na: 2\n",
                "a: .inf\n",
                "a: .nan\n",
                "a: &x {b: 1}\nc: *x\n",
                "a: 1\n---\nb: 2\n",
                "a: [1, 2",
                "a: {b: {c: {d: {e: {f: {g: {h: {i: {j: {k: {l: {m: {n: {o: {p: {q: {r: {s: {t: {u: 1}}}}}}}}}}}}}}}}}}}}}",
                "a: !!javax.script.ScriptEngineManager [1",
            })
    void what_hides_its_meaning_or_cannot_be_read_is_refused(String text) {
        assertThatThrownBy(() -> FrameworkDocument.read(bytes(text), YAML)).isInstanceOf(Refused.class);
    }

    @Test
    void a_refusal_says_where() {
        assertThatThrownBy(() -> FrameworkDocument.read(bytes("a: 1\nb: 2\na: 3\n"), YAML))
                .hasMessageContaining("line 3")
                .hasMessageContaining("Duplicate");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
