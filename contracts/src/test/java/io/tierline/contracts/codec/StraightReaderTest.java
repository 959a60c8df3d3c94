package io.tierline.contracts.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.tierline.contracts.Gen;
import io.tierline.contracts.event.Event;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StraightReaderTest {
    private static final int PLAIN = 5_000;
    private static final int SPOILT = 40_000;

    @Test
    void what_sources_send_is_read_straight_and_the_same() {
        double straight = Gen.share(PLAIN, Draft::of, draft -> sameAsFullReader(draft.bytes(), Draft.PROGRAM));
        assertThat(straight).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void what_is_unusual_is_left_to_the_full_reader_or_read_the_same() {
        double straight = Gen.share(SPOILT, Spoiling::spoilt, json -> sameAsFullReader(json, Draft.PROGRAM));
        assertThat(straight).isBetween(0.05, 0.95);
    }

    @ParameterizedTest
    @ValueSource(strings = {"apac", "Not A Program", ""})
    void an_event_that_was_sent_elsewhere_is_read_the_same(String program) {
        Gen.forAll(300, Draft::of, draft -> sameAsFullReader(draft.bytes(), program));
    }

    @Test
    void an_event_that_alone_names_its_program_is_read_the_same() {
        Gen.forAll(300, Draft::of, draft -> sameAsFullReader(draft.bytes(), null));
        Gen.forAll(3_000, Spoiling::spoilt, json -> sameAsFullReader(json, null));
    }

    @Test
    void every_prefix_of_an_event_is_left_to_the_full_reader() {
        Gen.forAll(20, Draft::of, draft -> {
            var json = draft.toString().strip();
            for (int length = 0; length < json.length(); length++)
                assertThat(straight(json.substring(0, length).getBytes(StandardCharsets.UTF_8)))
                        .isNull();
        });
    }

    @Test
    void words_that_come_again_are_held_once() {
        var json = """
                {"specversion":"1.0","id":"%s","source":"/crm/x","type":"tierline.activity.logged","subject":"acme",
                 "time":"2027-01-31T10:00:00Z","data":{"activityId":"a","kind":"intro"}}""";
        var one = straight(json.formatted("1").getBytes(StandardCharsets.UTF_8));
        var other = straight(json.formatted("2").getBytes(StandardCharsets.UTF_8));
        assertThat(one).isNotNull();
        assertThat(other).isNotNull();
        assertThat(one.source()).isSameAs(other.source());
    }

    /** Whether the event was read straight. */
    private static boolean sameAsFullReader(byte[] json, @Nullable String program) {
        var straight = StraightReader.read(json.clone(), program, Draft.NOON);
        if (straight == null) {
            assertThatCode(() -> full(json, program))
                    .satisfiesAnyOf(
                            thrown -> assertThat(thrown).isNull(),
                            thrown -> assertThat(thrown).isInstanceOf(UnreadableEvent.class));
            return false;
        }
        try {
            var full = full(json, program);
            assertThat(straight)
                    .isEqualTo(full.event())
                    .hasToString(full.event().toString());
            assertThat(full.unknownFields()).isZero();
            assertThat(CloudEvents.write(straight)).isEqualTo(CloudEvents.write(full.event()));
        } catch (UnreadableEvent e) {
            throw new AssertionError("read straight, but refused: " + new String(json, StandardCharsets.UTF_8), e);
        }
        return true;
    }

    private static CloudEvents.Read full(byte[] json, @Nullable String program) throws UnreadableEvent {
        return CloudEvents.read(CloudEvents.tree(json), program, Draft.NOON);
    }

    private static @Nullable Event straight(byte[] json) {
        return StraightReader.read(json, Draft.PROGRAM, Draft.NOON);
    }
}
