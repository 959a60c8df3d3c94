package io.tierline.platform.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tierline.platform.layout.DataDirectory;
import io.tierline.platform.layout.FreePlan;
import io.tierline.platform.layout.PortPlan;
import io.tierline.platform.layout.Service;
import io.tierline.platform.process.LocalPorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    private Path place;

    private final Queue<String> told = new ConcurrentLinkedQueue<>();
    private final Reporter reporter = new Reporter() {
        @Override
        public void changed(String component, Stage stage, String detail) {
            told.add(component + " " + stage + " " + detail);
        }

        @Override
        public void say(String line) {
            told.add(line);
        }
    };
    private final PortPlan ports = FreePlan.find();
    private DataDirectory data;

    @BeforeEach
    void build() throws IOException {
        data = new DataDirectory(place.resolve("instance"));
        StandInService.buildAll(place);
    }

    @Test
    void every_process_that_is_killed_comes_back_and_none_is_left_at_the_end() throws Exception {
        Map<String, ProcessHandle> last;
        try (var _ = start()) {
            var first = pids();
            assertThat(first).hasSize(Service.values().length + 3);
            assertThatThrownBy(this::start).isInstanceOf(CannotRun.class).hasMessageContaining("is running on");

            var victims = new String[] {"scoring-service", KafkaComponent.NAME, PostgresComponent.NAME};
            for (var victim : victims) first.get(victim).destroyForcibly();
            for (var victim : victims) {
                await(victim).atMost(SOON).until(() -> {
                    var now = pids().get(victim);
                    return now != null && now.pid() != first.get(victim).pid();
                });
                await(victim)
                        .atMost(SOON)
                        .until(() -> told.stream()
                                        .filter(line -> line.startsWith(victim + " READY"))
                                        .count()
                                == 2);
            }
            assertThat(told).anyMatch(line -> line.startsWith("scoring-service DOWN ended with status 137"));
            last = pids();
            last.remove("launcher");
        }
        assertThat(last.values()).noneMatch(ProcessHandle::isAlive);
        assertThat(ports.named().values()).allMatch(LocalPorts::isFree);
        assertThat(Files.readString(data.state())).isEqualTo("stopped");
    }

    @Test
    void a_service_that_cannot_start_is_reported_with_its_last_words_and_nothing_is_left() throws Exception {
        Files.createFile(Service.TIERING.application(place).resolve("fails"));
        assertThatThrownBy(this::start)
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("tiering-service does not start: ended with status 3")
                .hasMessageContaining("the moon is in the wrong place");
        assertThat(pids()).containsOnlyKeys("launcher");
        assertThat(InstanceLock.isHeld(data)).isFalse();
        assertThat(ports.named().values()).allMatch(LocalPorts::isFree);
    }

    @Test
    void a_port_in_use_is_named_with_whom_it_was_for() throws Exception {
        try (var _ = new ServerSocket(ports.of(Service.TIERING), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(CannotRun.class)
                    .hasMessageContaining(
                            "%d (for tiering-service) by process %d",
                            ports.of(Service.TIERING), ProcessHandle.current().pid())
                    .hasMessageContaining("--port");
        }
        assertThat(InstanceLock.isHeld(data)).isFalse();
    }

    @Test
    void leftovers_are_ended_but_a_number_given_to_another_process_is_not() throws Exception {
        data.create();
        var sleeper = new ProcessBuilder("sleep", "60").start();
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            var pids = new PidFile(data);
            pids.writeLauncher();
            pids.write("scoring-service", sleeper.toHandle());
            var notes = new TreeMap<>(data.read(data.pids()));
            notes.put("console", stranger.pid() + " 12345");
            data.write(data.pids(), notes);

            pids.endLeftovers(reporter);

            assertThat(sleeper.waitFor()).isNotZero();
            assertThat(stranger.isAlive()).isTrue();
            assertThat(told).containsExactly("ending what an earlier run left behind: scoring-service");
        } finally {
            sleeper.destroyForcibly();
            stranger.destroyForcibly();
        }
    }

    @Test
    void a_log_that_grows_too_long_makes_room() throws Exception {
        var log = new LogFile(place.resolve("a.log"));
        Files.write(log.path(), new byte[17 << 20]);
        log.cap();
        assertThat(Files.size(log.path())).isZero();
        assertThat(place.resolve("a.log.1")).hasSize(17 << 20);
        Files.writeString(log.path(), "one\ntwo\nthree\n");
        assertThat(log.lastLines(2)).containsExactly("two", "three");
    }

    private Instance start() throws CannotRun {
        return Instance.start(data, ports, place, reporter);
    }

    private Map<String, ProcessHandle> pids() throws IOException {
        return new PidFile(data).alive();
    }
}
