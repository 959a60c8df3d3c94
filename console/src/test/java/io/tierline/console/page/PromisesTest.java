package io.tierline.console.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.tierline.contracts.event.CommitmentEvent;
import io.tierline.contracts.event.Event;
import io.tierline.service.log.EventLog;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PromisesTest extends InBrowser {
    @Inject
    EventLog log;

    @Test
    void promises_are_counted_and_what_was_missed_stands_first_with_its_owner() {
        visit.signIn("viewer", "demo", "promises");
        assertThat(page.locator(".facts")).containsText("21");
        assertThat(page.locator(".facts")).containsText("1 of high severity");
        var open = page.locator("section[aria-labelledby=open-items] tbody tr");
        assertThat(open).hasCount(3);
        assertThat(open.first()).containsText("high");
        assertThat(open.first()).containsText("2 in a row");
        assertThat(open.first()).containsText("5 Nov 2026 – 18 Nov 2026");
        assertThat(open.first()).containsText("Ana Ruiz");
        assertThat(open.last()).containsText("nobody");
    }

    @Test
    void promises_are_filtered_by_state_and_tier() {
        visit.signIn("viewer", "demo", "promises");
        var standing = page.locator("section[aria-labelledby=standing]");
        assertThat(standing.locator("tbody tr")).hasCount(7);
        page.locator("#filter-state").focus();
        page.locator("#filter-state").selectOption("met");
        assertThat(standing.locator("tbody tr")).hasCount(2);
        assertThat(standing.locator("tbody tr").first()).containsText("met on 19 Nov 2026");
        assertThat(page.locator("#filter-state")).isFocused();
        page.locator("#filter-member").selectOption("ana");
        assertThat(standing.locator("tbody tr")).hasCount(2);
        page.locator("#filter-state").selectOption("");
        assertThat(standing.locator("tbody tr")).hasCount(7);
    }

    @Test
    void a_partner_shows_what_it_is_promised() {
        visit.signIn("viewer", "demo", "partner/p-02");
        var card = page.locator("section[aria-labelledby=promises]");
        assertThat(card.locator("tbody tr")).hasCount(2);
        assertThat(card.locator("tbody tr").first()).containsText("missed");
        assertThat(card.locator("tbody tr").last()).containsText("by 2 Dec 2026");
    }

    @Test
    void a_promise_that_changes_is_read_again_and_told() {
        visit.signIn("viewer", "demo", "promises");
        assertThat(page.locator("#connection")).hasText("Live");
        assertThat(page.locator("section[aria-labelledby=open-items]")).isVisible();
        var closed = new CommitmentEvent.CommitmentClosed("i-1", "business review", "met", "a-1", Instant.EPOCH);
        page.waitForResponse(
                Pattern.compile("/commitments\\?"),
                () -> log.append(List.of(new Event("c-1", "/test", "demo", "p-02", Instant.EPOCH, closed))));
        assertThat(page.locator("#announcer")).hasText("Promises to 1 partner changed.");
    }

    @Test
    void adherence_holds_what_was_worked_against_promise_and_plan() {
        visit.signIn("viewer", "demo", "adherence");
        assertThat(page.locator(".heading")).containsText("24 Aug 2026 – 22 Nov 2026");
        var byTier = page.locator("section[aria-labelledby=by-tier] .groups > li");
        assertThat(byTier).hasCount(3);
        assertThat(byTier.first()).containsText("entitled: 422.5 h");
        assertThat(byTier.first()).containsText("actual: 301.2 h");
        assertThat(page.locator("section[aria-labelledby=shares] tbody tr").first())
                .containsText("−21 points");
        var above = page.locator("section[aria-labelledby=above] tbody tr");
        assertThat(above).hasCount(2);
        assertThat(above.first()).containsText("Partner Company 20");
        assertThat(above.first()).containsText("+41.5 h");
        assertThat(page.locator("section[aria-labelledby=below] tbody tr")).containsText("−62.4 h");
        assertThat(page.locator("section[aria-labelledby=member-hours] tbody tr"))
                .hasCount(3);
        assertThat(page.locator("svg.lines circle")).hasCount(13);
        page.locator("#unknown-summary").click();
        assertThat(page.locator("#unknown")).containsText("Partners that were never registered: acme-old 3.5 h.");
    }

    @Test
    void adherence_is_read_for_weeks_a_cycle_or_two_days_and_can_be_downloaded() {
        visit.signIn("viewer", "demo", "adherence");
        assertThat(page.locator("#range")).hasValue("weeks 13");
        page.waitForRequest(
                Pattern.compile("/adherence\\?cycle=c-7$"),
                () -> page.locator("#range").selectOption("cycle c-7"));
        page.waitForRequest(
                Pattern.compile("/adherence\\?from=....-..-..&to=....-..-..$"),
                () -> page.locator("#range").selectOption("weeks 4"));
        page.locator("#range").selectOption("other");
        page.locator("#range-from").fill("2026-09-01");
        page.locator("#range-to").fill("2026-09-30");
        page.waitForRequest(
                Pattern.compile("/adherence\\?from=2026-09-01&to=2026-09-30$"),
                () -> page.locator("#range-show").click());
        var download = page.waitForDownload(() -> page.locator("#adherence-csv").click());
        assertEquals("demo-adherence.csv", download.suggestedFilename());
    }
}
