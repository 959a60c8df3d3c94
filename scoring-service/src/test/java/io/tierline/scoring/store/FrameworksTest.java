package io.tierline.scoring.store;

import static io.tierline.scoring.Sample.NOON;
import static io.tierline.scoring.Sample.framework;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.scoring.wire.FrameworkCodec;
import java.time.Instant;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

class FrameworksTest {
    private final KeyValueStore<String, byte[]> store = Stored.inMemory(Serdes.String(), Serdes.ByteArray());
    private final Frameworks frameworks = new Frameworks(store);

    @Test
    void the_latest_is_in_force_and_every_version_is_kept() {
        assertThat(take("demo", 1, NOON)).isTrue();
        assertThat(take("demo", 2, NOON.plusSeconds(60))).isTrue();
        assertThat(take("demo", 10, NOON.plusSeconds(120))).isTrue();

        assertThat(frameworks.of("demo").orElseThrow().version()).isEqualTo(10);
        var all = all("demo");
        assertThat(all.all()).extracting(Published::version).containsExactly(1, 2, 10);
        assertThat(all.latest().orElseThrow().publishedAt()).isEqualTo(NOON.plusSeconds(120));
        assertThat(all.version(2).orElseThrow().publishedAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(all.version(3)).isEmpty();
    }

    @Test
    void at_an_instant_the_last_one_published_by_then_was_in_force() {
        var _ = take("demo", 1, NOON) && take("demo", 2, NOON.plusSeconds(60));

        var all = all("demo");

        assertThat(all.at(NOON.minusNanos(1))).isEmpty();
        assertThat(all.at(NOON).orElseThrow().version()).isEqualTo(1);
        assertThat(all.at(NOON.plusSeconds(60)).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void a_version_that_comes_again_or_late_changes_nothing_in_force() {
        var _ = take("demo", 2, NOON);

        assertThat(take("demo", 2, NOON.plusSeconds(5))).isFalse();
        assertThat(take("demo", 1, NOON.minusSeconds(60))).isFalse();

        assertThat(frameworks.of("demo").orElseThrow().version()).isEqualTo(2);
        assertThat(all("demo").all()).extracting(Published::publishedAt).containsExactly(NOON.minusSeconds(60), NOON);
    }

    @Test
    void programs_whose_names_begin_alike_do_not_mix() {
        var _ = take("demo", 1, NOON) && take("demo0", 2, NOON) && take("demo-1", 3, NOON);

        assertThat(all("demo").all()).extracting(Published::version).containsExactly(1);
        assertThat(all("dem").all()).isEmpty();
    }

    private boolean take(String program, int version, Instant publishedAt) {
        return frameworks.take(program, new FrameworkCodec.Document(version, publishedAt, framework()));
    }

    private FrameworkVersions all(String program) {
        return new FrameworkLookup().all(program, store);
    }
}
