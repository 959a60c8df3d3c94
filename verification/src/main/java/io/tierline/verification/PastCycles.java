package io.tierline.verification;

import io.tierline.contracts.event.CycleEvent.CycleClosed;
import io.tierline.contracts.event.CycleEvent.CycleOpened;
import io.tierline.contracts.event.ExceptionEvent.ExceptionEnded;
import io.tierline.contracts.event.ExceptionEvent.ExceptionGranted;
import io.tierline.contracts.topic.Topic;
import io.tierline.prioritization.framework.FrameworkReader;
import io.tierline.verification.PastCycle.Hold;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The closed cycles of a program in the order in which they closed, with the exceptions in force at each. */
final class PastCycles {
    private record Granted(String partner, Hold hold) {}

    private final Map<String, CycleOpened> opened = new HashMap<>();
    private final Map<String, Granted> inForce = new TreeMap<>();
    private final Map<String, Granted> since = new TreeMap<>();
    private final Map<String, Instant> grantedAt = new HashMap<>();
    private final List<PastCycle> closed = new ArrayList<>();

    private PastCycles() {}

    /**
     * Up to and with a cycle.
     *
     * @param last its id; null for the one that closed last
     * @throws CannotVerify when there is no such closed cycle
     */
    static List<PastCycle> read(Log log, @Nullable String last) throws CannotVerify {
        var cycles = new PastCycles();
        log.readAll(Topic.CYCLES, cycles::take);
        if (cycles.closed.isEmpty()) throw new CannotVerify("no cycle of the program has closed");
        if (last == null) return cycles.closed;
        for (int i = 0; i < cycles.closed.size(); i++)
            if (cycles.closed.get(i).id().equals(last)) return cycles.closed.subList(0, i + 1);
        throw new CannotVerify("the program has no closed cycle " + last);
    }

    private void take(Log.Said said) throws CannotVerify {
        var partner = said.event().subject();
        switch (said.event().data()) {
            case CycleOpened data -> opened.put(data.cycle(), data);
            case CycleClosed data -> close(data, said.event().time());
            case ExceptionGranted data -> {
                var granted = new Granted(partner, new Hold(data.exception(), data.tier()));
                inForce.put(data.exception(), granted);
                since.put(data.exception(), granted);
                grantedAt.put(partner, said.event().time());
            }
            case ExceptionEnded data -> {
                inForce.remove(data.exception());
                if (data.how().equals("retired")) since.remove(data.exception());
            }
            default -> {}
        }
    }

    private void close(CycleClosed data, Instant at) throws CannotVerify {
        var barrier = opened.get(data.cycle());
        if (barrier == null) throw new CannotVerify("cycle " + data.cycle() + " was closed and never opened");
        var framework = FrameworkReader.read(barrier.framework()).framework();
        if (framework == null) throw new CannotVerify("the framework of cycle " + data.cycle() + " breaks rules");
        var held = new HashMap<String, Hold>();
        inForce.values().forEach(granted -> held.put(granted.partner(), granted.hold()));
        var tiers = new HashMap<String, String>();
        since.values()
                .forEach(granted -> tiers.put(granted.partner(), granted.hold().tier()));
        closed.add(new PastCycle(
                barrier, data, at, framework, Map.copyOf(held), Map.copyOf(tiers), Map.copyOf(grantedAt)));
        since.clear();
    }
}
