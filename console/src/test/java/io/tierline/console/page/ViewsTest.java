package io.tierline.console.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.TierEvent;
import io.tierline.service.log.EventLog;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ViewsTest extends InBrowser {
    @Inject
    EventLog log;

    @Test
    void the_board_shows_tiers_with_what_they_get_and_the_running_ranking_beside() {
        visit.signIn("viewer", "demo", "board");
        assertThat(page.locator(".heading")).containsText("official as of 1 Oct 2026, 02:00 CEST");
        assertThat(page.locator(".heading")).containsText("framework v3");
        var strategic = page.locator("section.tier").first();
        assertThat(strategic).containsText("A named owner");
        assertThat(strategic).containsText("1.9 h a week each");
        assertThat(strategic).containsText("business review every 3 months");
        assertThat(strategic.locator("tbody tr")).hasCount(5);
        assertThat(strategic.locator("tbody tr").last()).containsText("pending demotion");
        assertThat(strategic.locator("tbody tr").first()).containsText("−1.50");
        assertThat(page.locator(".heading")).containsText("Next cycle 1 Jan 2027, waits for a lead");
        assertThat(page.locator("[role=alert]")).containsText("overdue by 53 days");
        assertThat(page.locator(".ranking")).containsText("running");
        assertThat(page.locator(".ranked li")).hasCount(34);
        assertThat(page.locator(".ranked li").first()).containsText("strategic · official 1");
        assertThat(page.locator("#close-cycle")).hasCount(0);
        page.locator("#tier-self_serve-all").click();
        assertThat(page.locator("section.tier").last().locator("tbody tr")).hasCount(22);
    }

    @Test
    void a_place_that_is_not_simply_what_the_score_says_is_marked() {
        visit.signIn("viewer", "demo", "board");
        var growth = page.locator("section.tier").nth(1).locator("tbody tr");
        assertThat(growth.first()).containsText("score says strategic");
        assertThat(growth.last()).not().containsText("score says");
        page.locator("#tier-self_serve-all").click();
        var rest = page.locator("section.tier").last().locator("tbody tr");
        assertThat(rest.last()).containsText("too little known");
        assertThat(rest.first()).not().containsText("too little known");
    }

    @Test
    void a_difference_too_small_to_show_goes_no_way() {
        visit.signIn("viewer", "demo", "board");
        assertEquals(List.of("±0.00", "±0.00", "−0.01", "+0.01"), page.evaluate("""
                        async () => {
                          const src = [...document.scripts].find((one) => one.src).src;
                          const { points } = await import(new URL("format.js", src));
                          return [0, -0.004, -0.006, 0.006].map(points);
                        }"""));
    }

    @Test
    void names_are_text_and_never_markup() {
        visit.signIn("viewer", "demo", "board");
        assertThat(page.locator("section.tier").first()).containsText("<b id=\"planted\">Bracken & Sons</b>");
        assertThat(page.locator("#planted")).hasCount(0);
    }

    @Test
    void a_lead_closes_a_cycle_and_sees_it_close() {
        visit.signIn("lead", "demo", "board");
        page.locator("#close-cycle").click();
        assertThat(page.locator(".cycle-state")).containsText("1 of 3 parts done");
        assertThat(page.locator(".cycle-state")).containsText("Closed.");
        assertThat(page.locator("#close-cycle")).isEnabled();
    }

    @Test
    void a_lead_tries_a_failed_cycle_again_by_keyboard_and_sees_it_close() {
        visit.signIn("lead", "faulty", "board");
        page.locator("#close-cycle").click();
        assertThat(page.locator(".cycle-state")).hasText("The last cycle failed: no answer from partition 2");
        page.reload();
        assertThat(page.locator(".cycle-state")).hasText("The last cycle failed: no answer from partition 2");
        accessible("board-failed");
        page.locator("#close-cycle").focus();
        page.keyboard().press("Tab");
        assertThat(page.locator("#retry-cycle")).isFocused();
        var request = page.waitForRequest(
                Pattern.compile("/cycles/c-9/retry$"), () -> page.keyboard().press("Enter"));
        assertEquals("POST", request.method());
        assertThat(page.locator(".cycle-state")).containsText("1 of 3 parts done");
        assertThat(page.locator("#retry-cycle")).isHidden();
        assertThat(page.locator(".cycle-state")).hasText("Closed.");
        assertThat(page.locator("#retry-cycle")).hasCount(0);
        assertThat(page.locator("#close-cycle")).isFocused();
    }

    @Test
    void a_viewer_cannot_try_a_failed_cycle_again() {
        visit.signIn("viewer", "faulty", "board");
        assertThat(page.locator("section.tier").first()).isVisible();
        assertThat(page.locator("#retry-cycle")).hasCount(0);
    }

    @Test
    void a_partner_shows_why_with_unknown_as_unknown() {
        visit.signIn("viewer", "demo", "board");
        page.locator("#board-p_02").click();
        assertThat(page.locator(".facts")).containsText("strategic");
        assertThat(page.locator(".facts")).containsText("+12.40");
        assertThat(page.locator(".facts")).containsText("1 more cycle, then growth; 2.10 points short");
        var factors = page.locator(".factors > li");
        assertThat(factors).hasCount(4);
        assertThat(factors.nth(0)).containsText("of 30 points");
        assertThat(factors.nth(2)).containsText("unknown: nothing has been reported");
        assertThat(factors.nth(2).locator("svg")).hasAttribute("aria-label", "unknown, 0 of 15 points");
        assertThat(page.locator("section[aria-labelledby=evidence] tbody tr")).hasCount(2);
        assertThat(page.locator("section[aria-labelledby=history] tbody tr").last())
                .containsText("growth");
        page.locator("#back").click();
        assertThat(visit.heading("Tier board")).isVisible();
    }

    @Test
    void a_partner_shows_why_it_changed_in_four_parts_and_day_by_day() {
        visit.signIn("viewer", "demo", "partner/p-02");
        assertThat(page.locator(".facts")).containsText("+3.10");
        var parts = page.locator(".waterfall > li");
        assertThat(parts).hasCount(6);
        assertThat(parts.first()).containsText("84.10");
        assertThat(parts.nth(1)).containsText("Passage of time");
        assertThat(parts.nth(1)).containsText("−4.25");
        assertThat(parts.nth(2)).containsText("−1.50");
        parts.nth(2).locator("summary").click();
        assertThat(parts.nth(2)).containsText("retracted activity a-3");
        assertThat(parts.nth(3)).containsText("+9.60");
        assertThat(parts.nth(4)).containsText("Framework change");
        assertThat(parts.last()).containsText("87.20");
        assertThat(page.locator(".factors > li").nth(1)).containsText("stale");
        page.locator(".factors > li").nth(1).locator("summary").click();
        assertThat(page.locator(".factors > li").nth(1).locator("tbody tr")).hasCount(3);
        assertThat(page.locator(".gains li")).hasCount(2);
        assertThat(page.locator(".gains li").first()).containsText("sourced won deal of 50K USD");
        assertThat(page.locator(".gains li").last()).containsText("joint-call activity with a new account");
        var line = page.locator("svg.timeline");
        assertThat(line).hasAttribute("aria-label", Pattern.compile(".*2 cycles and 1 framework change in between"));
        assertThat(line.locator("circle")).hasCount(2);
        assertThat(line.locator(".version")).hasCount(1);
    }

    @Test
    void activity_lists_moves_with_direction_and_reason() {
        visit.signIn("viewer", "demo", "activity");
        var matrix = page.locator("section[aria-labelledby=matrix]");
        assertThat(matrix).containsText("3 moves, 13 stayed, 5 entered, 3 left.");
        assertThat(matrix.locator("tbody tr")).hasCount(3);
        var download = page.waitForDownload(() -> page.locator("#receipts-csv").click());
        assertEquals("demo-receipts-c-7.csv", download.suggestedFilename());
        var dates = page.locator("section[aria-labelledby=dates]");
        assertThat(dates).containsText("America/New_York");
        assertThat(dates.locator("tbody tr")).hasCount(2);
        assertThat(dates.locator("tbody tr").first()).containsText("1 Jan 2027");
        assertThat(dates.locator("tbody tr").first()).containsText("14 days before: said, 3 days before: planned");
        var moves = page.locator("section:not([aria-labelledby]) tbody tr");
        assertThat(moves).hasCount(3);
        assertThat(moves.first()).containsText("promoted");
        assertThat(moves.first()).containsText("growth → strategic");
        assertThat(moves.last()).containsText("registered");
    }

    @Test
    void health_tells_how_the_framework_fails_with_evidence() {
        visit.signIn("viewer", "demo", "health");
        var size = page.locator("section[aria-labelledby=size-dominates]");
        assertThat(size).containsText("look here");
        assertThat(size).containsText("measured 0.83, line at 0.7");
        size.locator("summary").click();
        assertThat(size.locator("tbody")).containsText("revenue");
        assertThat(page.locator("section[aria-labelledby=tiers-without-teeth]")).containsText("not known yet");
    }

    @Test
    void the_board_can_be_downloaded() {
        visit.signIn("viewer", "demo", "board");
        var download = page.waitForDownload(() -> page.locator("#board-csv").click());
        assertEquals("demo-board.csv", download.suggestedFilename());
    }

    @Test
    void what_changes_is_read_again_and_told_to_screen_readers() {
        visit.signIn("viewer", "demo", "board");
        assertThat(page.locator("#connection")).hasText("Live");
        var moved = new TierEvent.TierChanged(
                "Acme", "growth", "strategic", "promoted", "rescore", "c-1", 81.5, 3, 4.0, List.of());
        page.waitForResponse(
                Pattern.compile("/tiers$"),
                () -> log.append(List.of(new Event("t-1", "/test", "demo", "p-02", Instant.EPOCH, moved))));
        assertThat(page.locator("#announcer")).hasText("1 tier change.");
    }
}
