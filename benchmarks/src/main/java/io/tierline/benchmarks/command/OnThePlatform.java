package io.tierline.benchmarks.command;

import io.tierline.benchmarks.report.Figures;
import io.tierline.benchmarks.whole.LargeProgram;
import io.tierline.benchmarks.whole.Latency;
import io.tierline.benchmarks.whole.WholePlatform;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** The stages that need the whole platform: latency first, then what is measured with a hundred thousand partners. */
record OnThePlatform(long seed, Path project, Path directory, Clock clock, Progress say) {

    /** Adds the figures of each stage as soon as there are any, so that a later one that fails takes none of them along. */
    void run(Set<Stage> stages, List<Figures> figures) {
        boolean latency = stages.contains(Stage.LATENCY);
        boolean cycle = stages.contains(Stage.CYCLE);
        boolean restore = stages.contains(Stage.RESTORE);
        if (!latency && !cycle && !restore) return;
        say.say("starting the whole platform");
        try (var platform = WholePlatform.start(project, directory, clock, say::say)) {
            if (latency) figures.add(new Latency(platform, seed, say::say).measure());
            if (!cycle && !restore) return;
            var large = new LargeProgram(platform, seed, say::say);
            if (cycle) figures.add(large.cycle());
            if (!restore) return;
            figures.add(large.state());
            figures.add(large.restore());
        }
    }
}
