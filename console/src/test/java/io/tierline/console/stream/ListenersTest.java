package io.tierline.console.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.tierline.console.Settings;
import io.tierline.service.problem.Refused;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListenersTest {
    private static final Update SCORES = new Update.Scores(List.of("acme"), 0);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Listeners listeners = new Listeners(Settings.with(2), meters, java.time.Clock.systemUTC());

    @Test
    void one_that_does_not_read_is_let_go_and_the_others_hear_everything() {
        var slow = listeners.listen("demo").subscribe().withSubscriber(AssertSubscriber.<Update>create(1));
        var quick =
                listeners.listen("demo").subscribe().withSubscriber(AssertSubscriber.<Update>create(Long.MAX_VALUE));
        int many = Listeners.QUEUE * 2;
        for (int i = 0; i < many; i++) listeners.tell("demo", List.of(SCORES));
        slow.request(Long.MAX_VALUE);
        slow.assertCompleted();
        assertThat(slow.getLastItem()).isEqualTo(new Update.Dropped());
        assertThat(slow.getItems()).hasSizeLessThanOrEqualTo(Listeners.QUEUE + 2);
        quick.assertNotTerminated();
        assertThat(Collections.frequency(quick.getItems(), SCORES)).isEqualTo(many);
        assertThat(meters.counter("tierline.console.streams.dropped").count()).isEqualTo(1);
    }

    @Test
    void no_more_listen_than_may_and_who_leaves_makes_room() {
        var first = listeners.listen("demo").subscribe().withSubscriber(AssertSubscriber.<Update>create(1));
        var second = listeners.listen("demo").subscribe().withSubscriber(AssertSubscriber.<Update>create(1));
        assertThatThrownBy(() -> listeners.listen("demo")).isInstanceOf(Refused.class);
        first.cancel();
        var third = listeners.listen("demo").subscribe().withSubscriber(AssertSubscriber.<Update>create(1));
        assertThat(third.getItems()).hasSize(1);
        second.cancel();
        assertThat(listeners.anyFor("demo")).isTrue();
        third.cancel();
        assertThat(listeners.anyFor("demo")).isFalse();
    }
}
