package io.tierline.benchmarks.whole;

import io.tierline.benchmarks.stand.BenchFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The heap of another Java process, asked with the JDK's own {@code jcmd}. */
final class Heap {
    private static final Pattern GENERATION = Pattern.compile("total \\d+K, used (\\d+)K");

    private Heap() {}

    /** Bytes in use after a full collection. */
    static long usedAfterCollection(long pid) {
        var _ = jcmd(pid, "GC.run");
        var generations = GENERATION.matcher(jcmd(pid, "GC.heap_info"));
        long kilobytes = 0;
        while (generations.find()) kilobytes += Long.parseLong(generations.group(1));
        if (kilobytes == 0) throw new BenchFailure("jcmd does not tell the heap of process " + pid);
        return kilobytes * 1024;
    }

    private static String jcmd(long pid, String command) {
        try {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(pid),
                            command)
                    .redirectErrorStream(true)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) throw new BenchFailure("jcmd %s: %s".formatted(command, said));
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("interrupted while asking for the heap", e);
        }
    }
}
