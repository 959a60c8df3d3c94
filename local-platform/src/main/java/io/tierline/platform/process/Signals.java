package io.tierline.platform.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Signals to processes of this machine, our own or those a former launcher left behind. */
public final class Signals {
    private static final long LOOK_EVERY = 20_000_000L;
    /** The state that Linux shows for a process that has ended but is still in its table. */
    private static final char ENDED = 'Z';

    private Signals() {}

    /** Sends the signal of that name, such as {@code INT}; a process that is gone already is not an error. */
    public static void send(long pid, String signal) {
        try {
            var kill = new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            kill.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot send " + signal + " to process " + pid, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends the signal, waits at most {@code patience}, then kills. Returns when the process is gone. */
    public static void stop(ProcessHandle process, String signal, Duration patience) {
        if (!isRunning(process)) return;
        send(process.pid(), signal);
        if (gone(process, patience)) return;
        process.destroyForcibly();
        if (!gone(process, Duration.ofSeconds(10)))
            throw new IllegalStateException("process %d does not end, not even killed".formatted(process.pid()));
    }

    /** Whether the process ends within {@code patience}. */
    public static boolean gone(ProcessHandle process, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (isRunning(process)) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) return false;
            LockSupport.parkNanos(LOOK_EVERY);
        }
        return true;
    }

    /** Whether the process does anything still: one that has ended but was not collected by its parent does not. */
    public static boolean isRunning(ProcessHandle process) {
        if (!process.isAlive()) return false;
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) != ENDED;
        } catch (IOException noProcessTable) {
            return process.isAlive();
        }
    }
}
