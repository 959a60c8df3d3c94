package io.tierline.tiering.replay;

import io.tierline.prioritization.score.FactorScore;
import io.tierline.prioritization.score.PartnerScore;
import io.tierline.prioritization.tier.Candidate;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The scores of one instant, kept on disk until its cycle is decided. Private to one run, so it has no version. */
final class Spool implements AutoCloseable {
    private final Path file;
    private final DataOutputStream out;
    private int size;

    Spool(Path file) throws IOException {
        this.file = file;
        this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    /** Scaled and points are rounded, as in an official score: both must be decided alike. */
    void add(String partner, String segment, PartnerScore score) throws IOException {
        write(partner);
        write(segment);
        out.writeDouble(score.score());
        out.writeDouble(score.coverage());
        for (var factor : score.factors()) {
            var rounded = factor.rounded();
            out.writeDouble(rounded.value());
            out.writeBoolean(rounded.known());
            out.writeDouble(rounded.scaled());
            out.writeDouble(rounded.points());
        }
        size++;
    }

    private void write(String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    /** Everything that was added; nothing can be added any more. */
    List<Candidate> candidates(List<String> factors) throws IOException {
        out.close();
        List<Candidate> candidates = new ArrayList<>(size);
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (int i = 0; i < size; i++) candidates.add(candidate(in, factors));
        }
        return candidates;
    }

    private static Candidate candidate(DataInputStream in, List<String> factors) throws IOException {
        var partner = text(in);
        var segment = text(in);
        double score = in.readDouble();
        double coverage = in.readDouble();
        List<FactorScore> scores = new ArrayList<>(factors.size());
        for (var factor : factors)
            scores.add(new FactorScore(
                    factor, in.readDouble(), in.readBoolean(), in.readDouble(), in.readDouble(), List.of()));
        return new Candidate(partner, segment, new PartnerScore(score, coverage, scores));
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }
}
