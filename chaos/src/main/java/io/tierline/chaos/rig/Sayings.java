package io.tierline.chaos.rig;

import io.tierline.platform.run.Reporter;
import io.tierline.platform.run.Stage;
import java.util.function.Consumer;

/**
 * What components say; their stages are known to whoever starts and kills them.
 *
 * @param say receives it
 */
record Sayings(Consumer<String> say) implements Reporter {
    @Override
    public void changed(String component, Stage stage, String detail) {}

    @Override
    public void say(String line) {
        say.accept(line);
    }
}
