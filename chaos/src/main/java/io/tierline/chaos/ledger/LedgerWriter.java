package io.tierline.chaos.ledger;

import io.tierline.chaos.log.Fingerprint;
import io.tierline.contracts.topic.Topic;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The ledger while it is written: one file a partition, acknowledgements in the order in which they come. */
public final class LedgerWriter implements AutoCloseable {
    /**
     * How many records got which answer.
     *
     * @param acknowledged with the place where they stand, or without
     * @param poison those of them that were made unusable on purpose
     * @param unanswered those that were given up
     */
    public record Totals(long acknowledged, long poison, long unanswered) {}

    private final Path directory;
    private final Map<String, DataOutputStream> files = new HashMap<>();
    private Totals totals = new Totals(0, 0, 0);

    public LedgerWriter(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
    }

    /** Notes that the record stands there. */
    public synchronized void acknowledged(Topic topic, int partition, Ack ack) {
        try {
            var file = file(LedgerFiles.name(topic, partition));
            file.writeLong(ack.offset());
            file.writeLong(ack.fingerprint().bits());
            file.writeBoolean(ack.poison());
            count(1, ack.poison() ? 1 : 0, 0);
        } catch (IOException e) {
            throw new UncheckedIOException("the ledger cannot be written", e);
        }
    }

    /** Notes a record that the broker had already when it was asked again, without saying where. */
    public synchronized void unplaced(Fingerprint fingerprint, boolean poison) {
        note(LedgerFiles.UNPLACED, fingerprint);
        count(1, poison ? 1 : 0, 0);
    }

    /** Notes a record that was given up without an answer. */
    public synchronized void unanswered(Fingerprint fingerprint) {
        note(LedgerFiles.UNANSWERED, fingerprint);
        count(0, 0, 1);
    }

    public synchronized Totals totals() {
        return totals;
    }

    /** Returns when all that was noted can be read from the files. */
    public synchronized void flush() throws IOException {
        for (var file : files.values()) file.flush();
    }

    @Override
    public synchronized void close() throws IOException {
        for (var file : files.values()) file.close();
    }

    private void count(int acknowledged, int poison, int unanswered) {
        totals = new Totals(
                totals.acknowledged() + acknowledged, totals.poison() + poison, totals.unanswered() + unanswered);
    }

    private void note(String name, Fingerprint fingerprint) {
        try {
            file(name).writeLong(fingerprint.bits());
        } catch (IOException e) {
            throw new UncheckedIOException("the ledger cannot be written", e);
        }
    }

    private DataOutputStream file(String name) throws IOException {
        var open = files.get(name);
        if (open != null) return open;
        var made =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(directory.resolve(name)), 1 << 16));
        files.put(name, made);
        return made;
    }
}
