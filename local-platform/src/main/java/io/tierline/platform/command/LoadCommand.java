package io.tierline.platform.command;

import io.tierline.platform.access.Role;
import io.tierline.platform.http.Api;
import io.tierline.platform.http.Refused;
import io.tierline.platform.layout.Service;
import io.tierline.platform.load.EventFile;
import io.tierline.platform.load.LoadTotals;
import io.tierline.platform.load.Loader;
import io.tierline.platform.run.CannotRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loads a file of events. */
@Command(
        name = "load",
        description = "Loads CloudEvents, one a line, from a file (also .gz). Fails if any was rejected.",
        mixinStandardHelpOptions = true)
final class LoadCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Mixin
    private Place place;

    @Parameters(paramLabel = "FILE", description = "The file.")
    private Path file;

    @Option(names = "--program", required = true, paramLabel = "P", description = "Program the events are for.")
    private String program;

    @Override
    public Integer call() throws CannotRun, IOException, Refused {
        if (!Files.isReadable(file)) throw new CannotRun("no such file, or not readable: " + file);
        var data = place.existing();
        var screen = Screen.standard();
        var api = Api.at(place.ports().url(Service.CONSOLE), TokenCommand.own(data, Role.INTEGRATION, program));
        var bar = new LoadBar(screen);
        LoadTotals totals;
        try (var events = EventFile.open(file)) {
            totals = new Loader(api, program, PATIENCE).load(events, bar::show);
        }
        bar.end(totals);
        return totals.rejected() == 0 ? 0 : 1;
    }
}
