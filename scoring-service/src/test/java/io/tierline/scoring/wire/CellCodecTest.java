package io.tierline.scoring.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierline.prioritization.facts.AttributeValue;
import io.tierline.prioritization.facts.Attribution;
import io.tierline.prioritization.facts.DealStatus;
import io.tierline.prioritization.facts.RegisterKey;
import io.tierline.prioritization.facts.Stamp;
import io.tierline.prioritization.facts.Value;
import io.tierline.prioritization.facts.Version;
import io.tierline.testkit.Gen;
import io.tierline.testkit.Source;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CellCodecTest {
    private static final List<String> TEXTS = List.of("", "a", "joint-call", "Zürich", "漢字", "🙂", "x".repeat(3_000));

    private final Vocabulary words = new Vocabulary();
    private final CellCodec codec = new CellCodec(words);

    private record Cell(RegisterKey key, Version version) {}

    @Test
    void every_version_is_read_back_equal_also_by_another_process() {
        Gen.forAll(CellCodecTest::cell, cell -> {
            var bytes = written(cell);
            var copy = new Vocabulary();
            copy.load(words.bytes());

            var in = new BinaryReader(bytes);
            assertThat(CellCodec.readKey(in)).isEqualTo(cell.key());
            assertThat(new CellCodec(copy).readVersion(in)).isEqualTo(cell.version());
            in.end();
        });
    }

    @Test
    void keys_are_equal_bytes_exactly_when_they_are_equal() {
        Gen.forAll(
                source -> List.of(key(source), key(source)),
                keys -> assertThat(key(keys.get(0)).equals(key(keys.get(1))))
                        .isEqualTo(keys.get(0).equals(keys.get(1))));
    }

    @Test
    void lengths_of_key_and_stamp_are_those_that_were_written() {
        Gen.forAll(CellCodecTest::cell, cell -> {
            var bytes = written(cell);
            var other = written(
                    new Cell(cell.key(), new Version(cell.version().stamp(), new Value.Retraction(), 1_000_000)));
            int stamp = CellCodec.stampLength(bytes, 0);

            assertThat(CellCodec.keyLength(bytes, 0)).isEqualTo(HexFormat.of().parseHex(key(cell.key())).length);
            assertThat(bytes).startsWith(java.util.Arrays.copyOf(other, stamp));
            assertThat(new BinaryReader(bytes, stamp, bytes.length).number())
                    .isEqualTo(cell.version().position());
        });
    }

    @Test
    void the_format_is_frozen() {
        var stamp = new Stamp(Instant.parse("2026-11-23T12:00:00.5Z"), "e-1", "/crm");
        var deal = new Value.Deal(
                "hooli",
                DealStatus.WON,
                1_000.5,
                "EUR",
                0.5,
                Attribution.INFLUENCED,
                Instant.parse("2026-11-22T00:00:00Z"));
        var cell = new Cell(RegisterKey.deal("D-17"), new Version(stamp, deal, 300));

        assertThat(HexFormat.of().formatHex(written(cell)))
                .isEqualTo("0704442d313780aba1b00d80cab5ee0103652d3100ac02090105686f6f6c6902408f440000000000"
                        + "023fe0000000000000020180c291b00d00");
        assertThat(HexFormat.of().formatHex(words.bytes())).isEqualTo("02042f63726d03455552");
    }

    @Test
    void an_activity_takes_few_bytes() {
        var stamp = new Stamp(Instant.parse("2026-11-23T12:00:00Z"), "evt-00012345", "/integrations/crm");
        var version = new Version(stamp, new Value.Activity("joint-call", "acc-123"), 1_000_000);

        assertThat(written(new Cell(RegisterKey.activity("act-0012345"), version)))
                .hasSizeLessThan(50);
    }

    @Test
    void words_beyond_the_vocabulary_are_written_out() {
        for (int i = 0; i < 3_000; i++) {
            var version = new Version(new Stamp(Instant.EPOCH, "e", "/source-" + i), new Value.Retraction(), i);
            var in = new BinaryReader(written(new Cell(RegisterKey.activity("a"), version)));
            assertThat(CellCodec.readKey(in)).isEqualTo(RegisterKey.activity("a"));
            assertThat(codec.readVersion(in)).isEqualTo(version);
        }

        assertThat(words.size()).isEqualTo(1_024);
    }

    @Test
    void words_of_another_vocabulary_are_refused() {
        var _ = written(new Cell(RegisterKey.SEGMENT, new Version(stamp("/a"), new Value.Label("isv"), 0)));
        var other = new Vocabulary();
        new CellCodec(other)
                .write(RegisterKey.SEGMENT, new Version(stamp("/b"), new Value.Label("isv"), 0), new BinaryWriter());

        assertThatThrownBy(() -> words.load(other.bytes()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("word 0 is '/b' (expected: '/a')");
    }

    private byte[] written(Cell cell) {
        var out = new BinaryWriter();
        codec.write(cell.key(), cell.version(), out);
        return out.bytes();
    }

    private static String key(RegisterKey key) {
        var out = new BinaryWriter();
        CellCodec.writeKey(key, out);
        return HexFormat.of().formatHex(out.bytes());
    }

    private static Stamp stamp(String source) {
        return new Stamp(Instant.EPOCH, "e", source);
    }

    private static Cell cell(Source source) {
        var stamp = new Stamp(instant(source), source.oneOf(TEXTS), source.oneOf(TEXTS));
        return new Cell(key(source), new Version(stamp, value(source), source.between(0L, Long.MAX_VALUE)));
    }

    private static RegisterKey key(Source source) {
        var kind = source.oneOf(List.of(RegisterKey.Kind.values()));
        return switch (kind) {
            case STATUS -> RegisterKey.STATUS;
            case NAME -> RegisterKey.NAME;
            case SEGMENT -> RegisterKey.SEGMENT;
            case REGION -> RegisterKey.REGION;
            case OVERLAP -> RegisterKey.OVERLAP;
            case ATTRIBUTE, ACTIVITY, DEAL -> new RegisterKey(kind, "k" + source.oneOf(TEXTS));
        };
    }

    private static Instant instant(Source source) {
        return Instant.ofEpochSecond(
                source.between(-62_167_219_200.0, 253_402_300_799.0) > 0
                        ? (long) source.between(-62_167_219_200.0, 253_402_300_799.0)
                        : 0,
                source.between(0, 999_999_999));
    }

    private static Value value(Source source) {
        var account = source.chance(0.5) ? source.oneOf(TEXTS) : null;
        return switch (source.between(0, 8)) {
            case 0 -> new Value.Membership(source.chance(0.5));
            case 1 -> new Value.Label(source.oneOf(TEXTS));
            case 2 -> new Value.Attribute(new AttributeValue.Num(source.between(-1e12, 1e12)));
            case 3 -> new Value.Attribute(new AttributeValue.Text(source.oneOf(TEXTS)));
            case 4 ->
                new Value.Attribute(
                        source.chance(0.5)
                                ? new AttributeValue.Flag(source.chance(0.5))
                                : new AttributeValue.Removed());
            case 5 -> new Value.Activity(source.oneOf(TEXTS), account);
            case 6 -> new Value.Retraction();
            case 7 -> new Value.Overlap(Map.of("icpAccounts", source.between(0.0, 1e6), "customers", -0.0));
            default ->
                new Value.Deal(
                        account,
                        source.oneOf(List.of(DealStatus.values())),
                        source.between(-1e9, 1e9),
                        "USD",
                        source.between(0.001, 1.0),
                        source.oneOf(List.of(Attribution.values())),
                        instant(source));
        };
    }
}
