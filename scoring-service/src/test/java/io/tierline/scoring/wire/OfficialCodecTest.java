package io.tierline.scoring.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierline.prioritization.facts.LogCut;
import io.tierline.scoring.score.Official;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class OfficialCodecTest {
    private static final Official OFFICIAL =
            new Official("c-1", Instant.parse("2026-11-23T12:00:00.5Z"), 3, 47.125, 90, new LogCut(17, 300));

    @Test
    void what_is_written_is_read() {
        assertThat(OfficialCodec.read(OfficialCodec.write(OFFICIAL))).isEqualTo(OFFICIAL);
    }

    @Test
    void the_format_is_frozen() {
        assertThat(HexFormat.of().formatHex(OfficialCodec.write(OFFICIAL)))
                .isEqualTo("0103632d3180aba1b00d80cab5ee01034047900000000000405680000000000011ac02");
    }

    @Test
    void another_format_is_refused() {
        var bytes = OfficialCodec.write(OFFICIAL);
        bytes[0] = 2;
        assertThatThrownBy(() -> OfficialCodec.read(bytes))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("official score format 2 (expected: 1)");
    }
}
