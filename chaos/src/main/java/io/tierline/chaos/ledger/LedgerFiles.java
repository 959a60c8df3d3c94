package io.tierline.chaos.ledger;

import io.tierline.chaos.log.Fingerprint;
import io.tierline.contracts.topic.Topic;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The ledger that a run has written, read back.
 *
 * @param directory where its files are
 */
public record LedgerFiles(Path directory) implements Ledger {
    static final String UNPLACED = "unplaced";
    static final String UNANSWERED = "unanswered";

    private static final int ACK = 2 * Long.BYTES + 1;

    private interface Entry<T> {
        T read(DataInputStream in) throws IOException;
    }

    static String name(Topic topic, int partition) {
        return topic.topicName() + "-" + partition;
    }

    @Override
    public Optional<List<Ack>> acks(Topic topic, int partition) {
        if (!isAbout(topic)) return Optional.empty();
        var acks = read(
                name(topic, partition),
                ACK,
                in -> new Ack(in.readLong(), new Fingerprint(in.readLong()), in.readBoolean()));
        acks.sort(Comparator.comparingLong(Ack::offset));
        return Optional.of(acks);
    }

    @Override
    public Collection<Fingerprint> unplaced() {
        return read(UNPLACED, Long.BYTES, in -> new Fingerprint(in.readLong()));
    }

    @Override
    public Collection<Fingerprint> unanswered() {
        return read(UNANSWERED, Long.BYTES, in -> new Fingerprint(in.readLong()));
    }

    private boolean isAbout(Topic topic) {
        try (var files = Files.newDirectoryStream(directory, topic.topicName() + "-[0-9]*")) {
            return files.iterator().hasNext();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the file holds; nothing where it is missing. */
    private <T> List<T> read(String name, int size, Entry<T> entry) {
        var found = new ArrayList<T>();
        var file = directory.resolve(name);
        if (!Files.exists(file)) return found;
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            for (long left = Files.size(file) / size; left > 0; left--) found.add(entry.read(in));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("the ledger cannot be read", e);
        }
    }
}
