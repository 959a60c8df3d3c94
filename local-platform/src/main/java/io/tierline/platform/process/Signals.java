package io.tierline.platform.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Signals to processes of this machine, our own or those a former launcher left behind. */
public final class Signals {
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
        if (!process.isAlive()) return;
        send(process.pid(), signal);
        if (gone(process, patience)) return;
        process.destroyForcibly();
        if (!gone(process, Duration.ofSeconds(10)))
            throw new IllegalStateException("process %d does not end, not even killed".formatted(process.pid()));
    }

    /** Whether the process ends within {@code patience}. */
    public static boolean gone(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return !process.isAlive();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot watch process " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
