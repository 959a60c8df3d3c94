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
    /** User, nice, system, interrupts, soft interrupts; neither idle nor waiting. */
    private static final int[] MACHINE_BUSY = {1, 2, 3, 6, 7};

    private static final String PEAK = "VmHWM:";

    /** Processor time so far, user and system, in seconds. */
    public double cpuSeconds() {
        var stat = read("stat");
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME])) / TICKS_PER_SECOND;
    }

    /** Processor time of the whole machine so far, user and system and what interrupts took, in seconds. */
    public static double machineCpuSeconds() {
        try (var lines = Files.lines(Path.of("/proc/stat"))) {
            var fields = lines.findFirst().orElseThrow().trim().split(" +");
            long ticks = 0;
            for (int field : MACHINE_BUSY) ticks += Long.parseLong(fields[field]);
            return ticks / TICKS_PER_SECOND;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
