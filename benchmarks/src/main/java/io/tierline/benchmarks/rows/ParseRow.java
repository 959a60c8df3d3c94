package io.tierline.benchmarks.rows;

import io.tierline.benchmarks.job.JobJson;

/** Reads every event into a record with Jackson's databind: what is left of the speed when JSON is understood. */
public final class ParseRow {
    private ParseRow() {}

    /** Takes the path of the settings file. */
    public static void main(String[] arguments) throws InterruptedException {
        Drain.run(JobSettings.of(arguments), value -> JobJson.event(value).time());
    }
}
