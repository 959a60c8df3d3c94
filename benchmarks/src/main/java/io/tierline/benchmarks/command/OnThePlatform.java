package io.tierline.benchmarks.command;

import io.tierline.benchmarks.report.Figures;
import io.tierline.benchmarks.whole.LargeProgram;
import io.tierline.benchmarks.whole.Latency;
import io.tierline.benchmarks.whole.WholePlatform;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The stages that need the whole platform: latency first, then what is measured with a hundred thousand partners. */
record OnThePlatform(long seed, Path project, Path directory, Clock clock, Progress say) {

    List<Figures> run(Set<Stage> stages) {
        boolean latency = stages.contains(Stage.LATENCY);
        boolean cycle = stages.contains(Stage.CYCLE);
        boolean restore = stages.contains(Stage.RESTORE);
        if (!latency && !cycle && !restore) return List.of();
        var figures = new ArrayList<Figures>();
        say.say("starting the whole platform");
        try (var platform = WholePlatform.start(project, directory, clock, say::say)) {
            if (latency) figures.add(new Latency(platform, seed, say::say).measure());
            if (!cycle && !restore) return figures;
            var large = new LargeProgram(platform, seed, say::say);
            if (cycle) figures.add(large.cycle());
            if (!restore) return figures;
            figures.add(large.state());
            figures.add(large.restore());
        }
        return figures;
    }
}
