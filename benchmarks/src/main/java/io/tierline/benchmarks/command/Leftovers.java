package io.tierline.benchmarks.command;

import io.tierline.platform.process.FileTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Directories of runs that were interrupted before they could clean up; each carries its process id in its name. */
record Leftovers(Path directory) {
    private static final Pattern RUN = Pattern.compile("(stand|platform)-(\\d+)");

    /** Where this process may keep something of that kind, {@code stand} or {@code platform}. */
    Path own(String kind) {
        return directory.resolve(kind + '-' + ProcessHandle.current().pid());
    }

    /** Removes those whose process is gone. */
    void remove() throws IOException {
        if (!Files.isDirectory(directory)) return;
        List<Path> found;
        try (var all = Files.list(directory)) {
            found = all.toList();
        }
        for (var path : found) {
            var name = RUN.matcher(path.getFileName().toString());
            if (name.matches()
                    && ProcessHandle.of(Long.parseLong(name.group(2))).isEmpty()) FileTrees.remove(path);
        }
    }
}
