package io.tierline.slack.digest;

import static io.tierline.slack.Moves.AS_OF;
import static io.tierline.slack.Moves.closed;
import static io.tierline.slack.Moves.demoted;
import static io.tierline.slack.Moves.pending;
import static io.tierline.slack.Moves.promoted;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tierline.contracts.event.CycleEvent;
import io.tierline.contracts.event.TierEvent;
import io.tierline.slack.cycle.CycleMoves;
import io.tierline.slack.cycle.CycleMoves.Kind;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DigestTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String CYCLE = "2026-10-01T000000Z-3f2a";

    private final CycleMoves moves = new CycleMoves();

    private Message digest() {
        return Digest.of("demo", closed(CYCLE, AS_OF), moves, "http://127.0.0.1:8080/");
    }

    private static void assertGolden(Message message, String name) throws IOException {
        try (var golden = DigestTest.class.getResourceAsStream("/digest/" + name)) {
            assertThat(MAPPER.<JsonNode>valueToTree(Map.of("text", message.text(), "blocks", message.blocks())))
                    .isEqualTo(MAPPER.readTree(golden));
        }
    }

    @Test
    void a_cycle_with_moves_of_every_kind_reads_like_this() throws IOException {
        moves.take("p1", promoted("Acme & <Sons>", CYCLE, 3));
        moves.take("p2", promoted("Birch", CYCLE, 2));
        moves.take("p3", demoted("Cinder\nWorks", CYCLE, 60));
        moves.take("p4", pending("Dovetail", CYCLE, 22));
        moves.take(
                "p5",
                new TierEvent.TierChanged(
                        "Elm", null, "self-serve", "entered", "rescore", CYCLE, 5.0, 130, null, List.of()));
        moves.take(
                "p6",
                new TierEvent.TierChanged(
                        "Fathom", "growth", null, "left", "retired", CYCLE, null, null, null, List.of()));
        assertGolden(digest(), "every-kind.json");
    }

    @Test
    void a_cycle_in_which_nobody_moved_says_so() throws IOException {
        assertGolden(Digest.of("demo", closed(CYCLE, AS_OF), moves, null), "nobody.json");
    }

    @Test
    void long_lists_keep_the_best_ranked_and_count_the_rest() {
        for (int rank = 5_000; rank >= 1; rank--) moves.take("p" + rank, promoted("Partner " + rank, CYCLE, rank));
        var up = text(digest().blocks().get(2));
        assertThat(up).startsWith("*Up (5000)*\n• *Partner 1*").endsWith("\nand 4985 more");
        assertThat(up.lines()).hasSize(CycleMoves.MOST_NAMED + 2);
    }

    @Test
    void no_section_is_longer_than_slack_takes_however_long_the_names() {
        for (var kind : List.of("a", "b", "c"))
            for (int rank = 1; rank <= 40; rank++) {
                var name = "&".repeat(400) + kind + rank;
                moves.take(name, promoted(name, CYCLE, rank));
                moves.take(name, demoted(name, CYCLE, rank));
                moves.take(name, pending(name, CYCLE, rank));
            }
        var message = digest();
        assertThat(message.blocks()).hasSizeLessThanOrEqualTo(50);
        assertThat(message.blocks().subList(1, message.blocks().size() - 1))
                .allSatisfy(block -> assertThat(text(block)).hasSizeLessThanOrEqualTo(3_000));
        assertThat(text(message.blocks().get(2))).endsWith("and 119 more");
    }

    @Test
    void a_pending_demotion_says_what_would_keep_the_tier_and_exceptions_are_counted() {
        var rises = List.of(
                new TierEvent.FactorRise("icp-overlap", true, 128, 138, 64, 69, 1.5),
                new TierEvent.FactorRise("product <fit>", false, 0, 3, 0, 60, 9));
        var toKeep = new TierEvent.ToKeep(
                2.1, Map.of(), 0, AS_OF.plusSeconds(60), List.of(new TierEvent.Remedy(rises, 10.5, 0.5)));
        moves.take("p1", new TierEvent.TierPending("Acme", "strategic", "growth", CYCLE, 1, 40.0, 22, 2.1, toKeep));
        var closed =
                new CycleEvent.CycleClosed(CYCLE, AS_OF, 3, Map.of(), Map.of("exception", 2), Map.of(), "00", null);
        var blocks = Digest.of("demo", closed, moves, null).blocks();
        assertThat(text(blocks.get(2)))
                .endsWith("would keep it: icp-overlap 128.00 → 138.00 and product &lt;fit&gt; known, at 3.00");
        assertThat(text(blocks.get(3))).isEqualTo("2 partners are held by exceptions.");
    }

    @Test
    void the_plain_message_names_the_cycle_too() {
        moves.take("p1", promoted("Acme", CYCLE, 1));
        assertThat(digest().plain().blocks()).isEmpty();
        assertThat(digest().plain().text())
                .isEqualTo("demo: cycle " + CYCLE + " closed. 1 up, 0 down, 0 pending demotion, 0 entered, 0 left.");
    }

    @Test
    void counts_that_differ_from_the_cycles_own_are_noticed() {
        moves.take("p1", promoted("Acme", CYCLE, 1));
        assertThat(moves.count(Kind.PROMOTED)).isEqualTo(1);
        assertThat(moves.differences(Map.of("promoted", 1, "demoted", 0))).isEmpty();
        assertThat(moves.differences(Map.of("promoted", 2))).containsExactly("1 found as promoted (expected: 2)");
    }

    @SuppressWarnings("unchecked")
    private static String text(Map<String, Object> block) {
        return (String) ((Map<String, Object>) block.get("text")).get("text");
    }
}
