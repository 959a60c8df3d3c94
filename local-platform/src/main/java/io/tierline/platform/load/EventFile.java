package io.tierline.platform.load;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** A file of events, one a line, compressed with gzip or not, read chunk by chunk. */
public final class EventFile implements AutoCloseable {
    /** Lines in a chunk at most. */
    static final int LINES = 2_000;
    /** Bytes after which a chunk is full. */
    private static final int BYTES = 1 << 20;

    /** One character a byte: what the file holds is sent as it is, readable or not. */
    static final Charset AS_IT_IS = StandardCharsets.ISO_8859_1;

    private final Counting counting;
    private final BufferedReader lines;
    private final long size;
    private long line = 1;

    private EventFile(Counting counting, BufferedReader lines, long size) {
        this.counting = counting;
        this.lines = lines;
        this.size = size;
    }

    /** Opens it; a name that ends with {@code .gz} is taken as compressed. */
    public static EventFile open(Path path) throws IOException {
        var counting = new Counting(Files.newInputStream(path));
        var plain = path.toString().endsWith(".gz") ? new GZIPInputStream(counting, 1 << 16) : counting;
        return new EventFile(counting, new BufferedReader(new InputStreamReader(plain, AS_IT_IS)), Files.size(path));
    }

    /** Share of the file that was read, in [0, 1]. */
    public double share() {
        return size == 0 ? 1 : Math.min(1, (double) counting.count / size);
    }

    /** The next chunk, until there is none. */
    Optional<Chunk> next() throws IOException {
        var body = new StringBuilder(1 << 16);
        long first = line;
        while (line - first < LINES && body.length() < BYTES) {
            var text = lines.readLine();
            if (text == null) break;
            body.append(text).append('\n');
            line++;
        }
        return line == first ? Optional.empty() : Optional.of(new Chunk(first, body.toString()));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private static final class Counting extends FilterInputStream {
        private volatile long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            if (read > 0) add(read);
            return read;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) add(1);
            return read;
        }

        private synchronized void add(int more) {
            count += more;
        }
    }
}
