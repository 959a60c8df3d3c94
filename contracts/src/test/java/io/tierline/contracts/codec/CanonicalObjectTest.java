package io.tierline.contracts.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalObjectTest {
    @Test
    void fields_one_by_one_come_to_the_same_as_the_whole() {
        assertThat(CanonicalObject.of(object -> {
                    object.put("a", 0.5);
                    object.put("list", List.of(1, "ü", true));
                    object.put("object", Map.of("b", 1e-9, "a", -0.0));
                    object.put("written", new CanonicalJson.Written("[12]"));
                }))
                .isEqualTo(CanonicalJson.of(Map.of(
                        "written", List.of(12.0),
                        "object", Map.of("a", -0.0, "b", 1e-9),
                        "list", List.of(1, "ü", true),
                        "a", 0.5)));
        assertThat(CanonicalObject.of(_ -> {})).isEqualTo("{}");
    }

    @Test
    void an_array_of_objects_is_in_the_order_of_its_elements() {
        assertThat(CanonicalObject.array(List.of("b", "a"), (name, object) -> object.put("name", name))
                        .json())
                .isEqualTo("[{\"name\":\"b\"},{\"name\":\"a\"}]");
        assertThat(CanonicalObject.array(List.of(), (_, _) -> {}).json()).isEqualTo("[]");
    }

    @Test
    void a_field_out_of_order_or_said_twice_is_refused() {
        for (var second : List.of("a", "b"))
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CanonicalObject.of(object -> {
                        object.put("b", 1);
                        object.put(second, 2);
                    }));
    }
}
