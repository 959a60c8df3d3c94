package io.tierline.benchmarks.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the system says about a process, all its threads together; Linux only.
 *
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html">proc_pid_stat(5)</a>
 */
public record ProcessMeter(long pid) {
    /** USER_HZ, which is 100 on every Linux that Java runs on. */
    private static final double TICKS_PER_SECOND = 100;

    /** The first field behind the command name is the third of the file. */
    private static final int USER_TIME = 14 - 3;

    private static final int SYSTEM_TIME = 15 - 3;
    private static final String PEAK = "VmHWM:";

    /** Processor time so far, user and system, in seconds. */
    public double cpuSeconds() {
        var stat = read("stat");
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME])) / TICKS_PER_SECOND;
    }

    /** The most memory it has held at once, in MB (10^6 bytes). */
    public double peakMb() {
        return read("status")
                .lines()
                .filter(line -> line.startsWith(PEAK))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) * 1024 / 1e6)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + PEAK + " of process " + pid));
    }

    private String read(String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file));
        } catch (IOException e) {
            throw new UncheckedIOException("process " + pid + " is gone", e);
        }
    }
}
