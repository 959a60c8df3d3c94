package io.tierline.platform.command;

import io.tierline.platform.run.Reporter;
import io.tierline.platform.run.Stage;
import java.util.LinkedHashMap;
import java.util.Map;

/** One line per component: rewritten in place on a terminal, printed at each change elsewhere. */
final class ProgressBoard implements Reporter {
    private record Line(Stage stage, String detail) {}

    private final Screen screen;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private int drawn;

    ProgressBoard(Screen screen) {
        this.screen = screen;
    }

    @Override
    public synchronized void changed(String component, Stage stage, String detail) {
        lines.put(component, new Line(stage, detail));
        if (screen.terminal()) redraw();
        else screen.out().println(text(component, new Line(stage, detail)));
    }

    @Override
    public synchronized void say(String line) {
        if (screen.terminal()) screen.rewind(drawn);
        screen.out().println(line);
        drawn = 0;
        if (screen.terminal()) redraw();
    }

    /** Leaves what is drawn as it is: what follows is written below, once. */
    synchronized void settle() {
        drawn = 0;
        lines.clear();
    }

    private void redraw() {
        screen.rewind(drawn);
        lines.forEach((component, line) -> screen.out().println(text(component, line)));
        screen.out().flush();
        drawn = lines.size();
    }

    private String text(String component, Line line) {
        return "  %-18s %s %s"
                .formatted(component, word(line.stage()), screen.faint(line.detail()))
                .stripTrailing();
    }

    private String word(Stage stage) {
        return switch (stage) {
            case WAITING -> screen.faint("waiting ");
            case STARTING -> screen.yellow("starting");
            case READY -> screen.green("ready   ");
            case DOWN -> screen.red("down    ");
            case STOPPED -> screen.faint("stopped ");
        };
    }
}
