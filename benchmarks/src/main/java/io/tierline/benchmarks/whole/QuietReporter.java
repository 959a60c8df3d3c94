package io.tierline.benchmarks.whole;

import io.tierline.platform.run.Reporter;
import io.tierline.platform.run.Stage;
import java.util.function.Consumer;

/** Passes on what is out of the ordinary and keeps the rest to itself. */
record QuietReporter(Consumer<String> say) implements Reporter {
    @Override
    public void changed(String component, Stage stage, String detail) {
        switch (stage) {
            case WAITING, STARTING, READY, STOPPED -> {}
            case DOWN -> say(component + ": " + detail);
        }
    }

    @Override
    public void say(String line) {
        say.accept(line);
    }
}
