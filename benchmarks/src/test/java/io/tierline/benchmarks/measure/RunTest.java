package io.tierline.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RunTest {
    private static final long SECOND = 1_000_000_000;

    @Test
    void counts_from_the_first_progress_to_the_end_and_the_second_half_apart() {
        var run = Run.of(
                List.of(
                        new Sample(5 * SECOND, 100_000, 1, 10, 20),
                        new Sample(7 * SECOND, 500_000, 4, 11, 26),
                        new Sample(8 * SECOND, 1_100_000, 6, 12, 28)),
                640,
                4.5,
                77);
        assertThat(run.eventsPerSecond()).isEqualTo(1_000_000 / 3.0);
        assertThat(run.steadyEventsPerSecond()).isEqualTo(600_000.0);
        assertThat(run.cpuSecondsPerMillion()).isEqualTo(5.0);
        assertThat(run.brokerCpuSecondsPerMillion()).isEqualTo(2.0);
        assertThat(run.otherProcessors()).isEqualTo(1 / 3.0);
        assertThat(run.peakMb()).isEqualTo(640);
    }

    @Test
    void one_sight_is_no_measurement() {
        var only = List.of(new Sample(1, 1, 1, 1, 1));
        assertThatThrownBy(() -> Run.of(only, 1, 0, 0)).hasMessageContaining("expected: at least 2");
    }

    @Test
    void this_very_process_has_used_time_and_memory() {
        var meter = new ProcessMeter(ProcessHandle.current().pid());
        assertThat(meter.cpuSeconds()).isPositive();
        assertThat(meter.peakMb()).isGreaterThan(10);
        assertThat(ProcessMeter.machineCpuSeconds()).isGreaterThan(meter.cpuSeconds());
    }
}
