package io.tierline.scoring.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tierline.contracts.topic.RecordKey;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RescalingTest {
    private static final RecordKey ACME = new RecordKey("demo", "acme");
    private static final RecordKey ZENITH = new RecordKey("demo", "zenith");

    private final Timer timer = new SimpleMeterRegistry().timer("rescale");
    private final Rescaling rescaling = new Rescaling(0, timer);

    @Test
    void it_takes_until_every_partner_was_sent() {
        rescaling.begin("demo", 2, Set.of(ACME, ZENITH), 1_000);
        rescaling.sent(ACME, 1_200);
        rescaling.sent(ACME, 1_300);
        rescaling.sent(new RecordKey("other", "zenith"), 1_350);
        assertThat(timer.count()).isZero();

        rescaling.sent(ZENITH, 1_400);
        rescaling.sent(ZENITH, 9_000);

        assertThat(timer.count()).isOne();
        assertThat(timer.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(400);
    }

    @Test
    void a_version_that_follows_takes_the_place_of_the_one_under_way() {
        rescaling.begin("demo", 2, Set.of(ACME, ZENITH), 1_000);
        rescaling.sent(ACME, 1_200);
        rescaling.begin("demo", 3, Set.of(ACME, ZENITH), 1_300);
        rescaling.sent(ZENITH, 1_400);
        assertThat(timer.count()).isZero();

        rescaling.sent(ACME, 1_450);

        assertThat(timer.count()).isOne();
        assertThat(timer.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(150);
    }

    @Test
    void where_there_is_no_partner_it_takes_no_time() {
        rescaling.begin("demo", 2, Set.of(), 1_000);
        rescaling.sent(ACME, 2_000);
        assertThat(timer.count()).isZero();
    }
}
