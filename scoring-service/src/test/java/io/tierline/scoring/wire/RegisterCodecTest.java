package io.tierline.scoring.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierline.prioritization.facts.AttributeValue;
import io.tierline.prioritization.facts.Attribution;
import io.tierline.prioritization.facts.DealStatus;
import io.tierline.prioritization.facts.Register;
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

class RegisterCodecTest {
    private static final List<String> TEXTS = List.of("", "a", "joint-call", "Zürich", "漢字", "🙂", "x".repeat(70_000));

    @Test
    void every_register_is_read_back_equal() {
        Gen.forAll(
                RegisterCodecTest::register,
                register -> assertThat(RegisterCodec.read(RegisterCodec.write(register)))
                        .isEqualTo(register));
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

        assertThat(HexFormat.of().formatHex(RegisterCodec.write(new Register(List.of(new Version(stamp, deal))))))
                .isEqualTo(
                        "010180aba1b00d80cab5ee0103652d31042f63726d090105686f6f6c6902408f440000000000034555523fe0000000000000020180c291b00d00");
    }

    @Test
    void an_activity_takes_few_bytes() {
        var stamp = new Stamp(Instant.parse("2026-11-23T12:00:00Z"), "evt-00012345", "/crm");

        assertThat(RegisterCodec.write(
                        new Register(List.of(new Version(stamp, new Value.Activity("joint-call", "acc-123"))))))
                .hasSizeLessThan(50);
    }

    @Test
    void another_format_is_refused() {
        assertThatThrownBy(() -> RegisterCodec.read(new byte[] {9, 0}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("register format 9 (expected: 1)");
    }

    private static Register register(Source source) {
        return new Register(source.listOf(0, 4, RegisterCodecTest::version));
    }

    private static Version version(Source source) {
        var stamp = new Stamp(instant(source), source.oneOf(TEXTS), source.oneOf(TEXTS));
        return new Version(stamp, value(source));
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
