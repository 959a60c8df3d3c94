package io.tierline.scoring.wire;

import static io.tierline.scoring.Sample.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FrameworkCodecTest {
    private static final Map<String, Object> CONTENT = Map.of("name", "Über alles", "minCoverage", 30);

    @Test
    void what_is_written_is_read() {
        var document = new FrameworkCodec.Document(300, NOON.plusNanos(5), CONTENT);
        var bytes = FrameworkCodec.write(document);
        assertThat(FrameworkCodec.read(bytes)).isEqualTo(document);
        assertThat(FrameworkCodec.version(bytes)).isEqualTo(300);
    }

    @Test
    void the_first_format_did_not_say_when_and_is_read_as_in_force_since_ever() {
        var bytes = new BinaryWriter()
                .octet(1)
                .number(7)
                .text("{\"minCoverage\":30,\"name\":\"Über alles\"}")
                .bytes();
        assertThat(FrameworkCodec.version(bytes)).isEqualTo(7);
        assertThat(FrameworkCodec.read(bytes)).isEqualTo(new FrameworkCodec.Document(7, Instant.EPOCH, CONTENT));
    }

    @Test
    void another_format_is_refused() {
        assertThatThrownBy(() -> FrameworkCodec.version(new byte[] {3, 1}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("framework format 3 (expected: at most 2)");
    }
}
