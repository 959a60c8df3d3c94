package io.tierline.benchmarks.rows;

/** Reads the bytes of every event and nothing more: what the broker and the client give at best. */
public final class DrainRow {
    private DrainRow() {}

    /** Takes the path of the settings file. */
    public static void main(String[] arguments) throws InterruptedException {
        Drain.run(JobSettings.of(arguments), value -> value.length);
    }
}
