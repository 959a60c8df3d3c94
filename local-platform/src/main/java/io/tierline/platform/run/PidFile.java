package io.tierline.platform.run;

import io.tierline.platform.layout.DataDirectory;
import io.tierline.platform.process.Signals;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The processes of an instance, written down so that another command, or the next launcher, finds them. */
public final class PidFile {
    private static final String LAUNCHER = "launcher";

    private final DataDirectory data;

    public PidFile(DataDirectory data) {
        this.data = data;
    }

    /** The launcher, if it lives. */
    public Optional<ProcessHandle> launcher() throws IOException {
        return Optional.ofNullable(alive().get(LAUNCHER));
    }

    /** The processes written down that still live, by component. A number that was given to another process is not one. */
    public synchronized Map<String, ProcessHandle> alive() throws IOException {
        var alive = new TreeMap<String, ProcessHandle>();
        data.read(data.pids()).forEach((name, note) -> {
            int space = note.indexOf(' ');
            var start = note.substring(space + 1);
            ProcessHandle.of(Long.parseLong(note.substring(0, space)))
                    .filter(process -> Signals.isRunning(process) && start.equals(startOf(process)))
                    .ifPresent(process -> alive.put(name, process));
        });
        return alive;
    }

    synchronized void writeLauncher() throws IOException {
        data.write(data.pids(), Map.of(LAUNCHER, note(ProcessHandle.current())));
    }

    synchronized void write(String component, ProcessHandle process) throws IOException {
        var notes = new TreeMap<>(data.read(data.pids()));
        notes.put(component, note(process));
        data.write(data.pids(), notes);
    }

    /** Ends what a launcher that was killed has left: services first, then Kafka, then PostgreSQL. */
    public void endLeftovers(Reporter reporter) throws IOException {
        var left = new TreeMap<>(alive());
        left.remove(LAUNCHER);
        if (left.isEmpty()) return;
        reporter.say("ending what an earlier run left behind: " + String.join(", ", left.keySet()));
        var kafka = Optional.ofNullable(left.remove(KafkaComponent.NAME));
        var postgres = Optional.ofNullable(left.remove(PostgresComponent.NAME));
        left.values().parallelStream().forEach(service -> Signals.stop(service, "TERM", Duration.ofSeconds(10)));
        kafka.ifPresent(process -> Signals.stop(process, "TERM", Duration.ofSeconds(20)));
        postgres.ifPresent(process -> Signals.stop(process, "INT", Duration.ofSeconds(20)));
    }

    private static String note(ProcessHandle process) {
        return process.pid() + " " + startOf(process);
    }

    private static String startOf(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(Instant::toEpochMilli)
                .map(String::valueOf)
                .orElse("unknown");
    }
}
