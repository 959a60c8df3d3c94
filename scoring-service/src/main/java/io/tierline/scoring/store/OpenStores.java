package io.tierline.scoring.store;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;

/** The fact stores that are open in this process, active and standby, and how much they hold. */
public final class OpenStores {
    private final Set<TaskFacts> open = ConcurrentHashMap.newKeySet();

    /** @param registry shows how much there is from now on */
    public OpenStores(MeterRegistry registry) {
        gauge(registry, "tierline.scoring.state.bytes", "kind", "heap", StateSize::heap);
        gauge(registry, "tierline.scoring.state.bytes", "kind", "changelog", StateSize::changelog);
        gauge(registry, "tierline.scoring.state.partners", "kind", "heap", StateSize::partners);
        gauge(registry, "tierline.scoring.state.cells", "kind", "heap", StateSize::cells);
    }

    private void gauge(
            MeterRegistry registry, String name, String tag, String value, ToDoubleFunction<StateSize> part) {
        Gauge.builder(name, this, stores -> part.applyAsDouble(stores.size()))
                .tag(tag, value)
                .strongReference(true)
                .register(registry);
    }

    public StateSize size() {
        return open.stream().map(TaskFacts::size).reduce(StateSize.NONE, StateSize::plus);
    }

    void add(TaskFacts facts) {
        open.add(facts);
    }

    void remove(TaskFacts facts) {
        open.remove(facts);
    }
}
