package io.tierline.platform.run;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * What a component says, in a file that does not grow without end: beyond {@value #LIMIT} bytes it becomes {@code .1},
 * replacing the one before.
 */
record LogFile(Path path) {
    private static final long LIMIT = 16L << 20;
    private static final int TAIL = 8192;

    /** For a component that is about to start: a file near its limit makes room first. */
    ProcessBuilder.Redirect forAppending() throws IOException {
        if (Files.exists(path) && Files.size(path) > LIMIT / 2)
            Files.move(path, old(), StandardCopyOption.REPLACE_EXISTING);
        return ProcessBuilder.Redirect.appendTo(path.toFile());
    }

    /** Copies the file away and empties it when it is too long; its writer appends, so it goes on at the start. */
    void cap() throws IOException {
        if (!Files.exists(path) || Files.size(path) <= LIMIT) return;
        Files.copy(path, old(), StandardCopyOption.REPLACE_EXISTING);
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(0);
        }
    }

    /** The last lines, at most {@code count}. */
    List<String> lastLines(int count) throws IOException {
        if (!Files.exists(path)) return List.of();
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - TAIL));
            var bytes = new byte[(int) Math.min(TAIL, file.length())];
            file.readFully(bytes);
            var lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        }
    }

    private Path old() {
        return path.resolveSibling(path.getFileName() + ".1");
    }
}
