package io.tierline.partner.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.testkit.Gen;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventLinesTest {
    private static final int LONGEST = 200_000;

    @Test
    void blank_lines_are_counted_and_passed_over() throws IOException {
        assertThat(read("a\r\n\n  \nb", LONGEST)).containsExactly("1:a\r", "4:b");
        assertThat(read("", LONGEST)).isEmpty();
        assertThat(read("\n\n", LONGEST)).isEmpty();
    }

    @Test
    void a_line_that_is_too_long_is_passed_over_and_the_rest_goes_on() throws IOException {
        assertThat(read("a\n" + "x".repeat(11) + "\nb\n", 10)).containsExactly("1:a", "2:too long", "3:b");
        assertThat(read("x".repeat(300_000) + "\nb", LONGEST)).containsExactly("1:too long", "2:b");
        assertThat(read("x".repeat(LONGEST) + "\nb", LONGEST)).hasSize(2).contains("2:b");
    }

    @Test
    void lines_are_whole_however_the_stream_is_cut() {
        Gen.forAll(
                source -> {
                    var text = String.join("\n", source.listOf(0, 20, s -> "y".repeat(s.between(1, 100_000))));
                    return new Cut(text, source.between(1, 70_000));
                },
                cut -> assertThat(readCut(cut))
                        .isEqualTo(
                                cut.text().isEmpty()
                                        ? List.of()
                                        : List.of(cut.text().split("\n"))));
    }

    private record Cut(String text, int piece) {
        @Override
        public String toString() {
            return text.length() + " characters in pieces of " + piece;
        }
    }

    private static List<String> readCut(Cut cut) {
        var whole = new ByteArrayInputStream(cut.text().getBytes(StandardCharsets.UTF_8));
        var pieces = new InputStream() {
            @Override
            public int read() {
                return whole.read();
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                return whole.read(into, offset, Math.min(length, cut.piece()));
            }
        };
        try {
            var lines = new EventLines(pieces, LONGEST);
            List<String> read = new ArrayList<>();
            for (var line = lines.next(); line != null; line = lines.next())
                read.add(new String(line.bytes(), StandardCharsets.UTF_8));
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> read(String text, int longest) throws IOException {
        var lines = new EventLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), longest);
        List<String> read = new ArrayList<>();
        for (var line = lines.next(); line != null; line = lines.next())
            read.add(line.number() + ":"
                    + (line.bytes() == null ? "too long" : new String(line.bytes(), StandardCharsets.UTF_8)));
        return read;
    }
}
