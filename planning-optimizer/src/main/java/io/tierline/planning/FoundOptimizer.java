package io.tierline.planning;

import com.google.ortools.Loader;
import com.google.ortools.init.OrToolsVersion;
import io.tierline.prioritization.capacity.Optimizer;
import io.tierline.prioritization.capacity.Packing;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The optimizer of this machine. It is native code, so that it is only known when it runs whether there is one. */
public sealed interface FoundOptimizer {
    /** @param words name and version */
    record Ready(Optimizer optimizer, String words) implements FoundOptimizer {}

    /** @param why in words; the planner's own search has to do */
    record Missing(String why) implements FoundOptimizer {}

    /** Loads the native libraries, the first time that it is called, and has them answer a question. */
    static FoundOptimizer find() {
        try {
            Loader.loadNativeLibraries();
            var optimizer = new CpSat(Effort.OF_A_PLAN);
            var group = new Packing.Group(2, false, 1, List.of(0), Map.of(), Map.of());
            var one = new Packing(List.of(2L), List.of(group), Set.of());
            if (optimizer.most(one).isEmpty()) return new Missing("CP-SAT gives no answer");
            return new Ready(optimizer, "OR-tools CP-SAT " + OrToolsVersion.getVersionString());
        } catch (RuntimeException | LinkageError e) {
            return new Missing(e.toString());
        }
    }

    /** What plans can be made with here. */
    default Optimizer optimizer() {
        return switch (this) {
            case Ready ready -> ready.optimizer();
            case Missing _ -> Optimizer.NONE;
        };
    }
}
