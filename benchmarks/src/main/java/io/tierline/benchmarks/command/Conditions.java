package io.tierline.benchmarks.command;

import io.tierline.benchmarks.flink.FlinkRow;
import io.tierline.benchmarks.rows.JobSettings;
import io.tierline.benchmarks.stand.Stand;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.runtime.util.EnvironmentInformation;
import org.apache.kafka.common.utils.AppInfoParser;

/** What the figures were measured under, in words. */
final class Conditions {
    private Conditions() {}

    /** @param load average of the machine before anything was started */
    static List<String> of(Setting setting, boolean throughput, double load) {
        var lines = new ArrayList<String>();
        lines.add("Tierline scoring benchmark: %d processors, %s %s, Java %s, Kafka %s; load average before %.1f"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.version(),
                        AppInfoParser.getVersion(),
                        load));
        if (!throughput) return lines;
        lines.add(
                ("%,d events and %,d registrations (seed %d, 2 %% duplicates, 5 %% late by hours or days), %d partitions;"
                                + " one broker in its own process (heap %s)")
                        .formatted(
                                setting.events(),
                                setting.partners(),
                                setting.seed(),
                                setting.partitions(),
                                Stand.BROKER_HEAP));
        lines.add("Every row: its own process, heap up to %s, %s of it young, serial collector, %d threads; %s"
                .formatted(
                        setting.heap(),
                        Stand.YOUNG,
                        JobSettings.THREADS,
                        setting.rounds() == 1 ? "one run" : "median of %d runs".formatted(setting.rounds())));
        lines.add("limit, Tierline, Kafka Streams and Flink are exactly-once; Flink %s takes a checkpoint every %d ms"
                .formatted(EnvironmentInformation.getVersion(), FlinkRow.CHECKPOINTS.toMillis()));
        return lines;
    }
}
