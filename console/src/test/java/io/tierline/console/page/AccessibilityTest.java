package io.tierline.console.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.tierline.testkit.Axe;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AccessibilityTest extends InBrowser {
    @ParameterizedTest
    @CsvSource({
        "nothing, board, No program yet",
        "bare, board, No framework yet",
        "vacant, board, No partners yet",
        "undecided, board, No cycle yet",
        "alone, hours, No team yet",
        "alone, team, Nobody yet",
        "undecided, promises, No promises yet",
        "undecided, adherence, No hours in this time"
    })
    void where_there_is_nothing_the_page_says_how_to_begin(String program, String view, String title) {
        visit.signIn("viewer", program, view);
        assertThat(visit.heading(title)).isVisible();
        assertThat(new Axe(page).violations()).isEmpty();
    }

    @Test
    void everything_can_be_reached_and_done_by_keyboard() {
        visit.signIn("lead", "demo", "");
        assertThat(page.locator("#close-cycle")).isVisible();
        page.keyboard().press("Tab");
        assertThat(page.locator("#skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#main")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.locator("#board-csv")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.locator("#close-cycle")).isFocused();
        page.locator("#nav-hours").focus();
        page.keyboard().press("Enter");
        assertThat(visit.heading("Hours a week")).isVisible();
        assertThat(page.locator("#main")).isFocused();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"board", "hours", "team", "promises", "adherence", "activity", "health", "whatif", "partner/p-02"
            })
    void no_view_breaks_a_rule_of_accessibility_in_light_or_dark(String view) {
        visit.signIn("lead", "demo", view);
        assertThat(page.locator(".view h1")).isVisible();
        assertThat(page.locator(".loading")).hasCount(0);
        accessible(view + "-light");
        page.locator("#theme").click();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        accessible(view + "-dark");
    }

    @Test
    void the_description_of_the_interface_lists_every_service() {
        visit.signIn("viewer", "demo", "board");
        page.locator("#nav-docs").click();
        assertThat(visit.heading("capacity-service")).isVisible();
        assertThat(page.locator("main")).containsText("What scoring-service tells");
        assertThat(new Axe(page).violations()).isEmpty();
        Shots.take(page, "docs");
    }

    @Test
    void a_narrow_screen_shows_everything_without_scrolling_sideways() {
        page.setViewportSize(390, 800);
        for (var view : List.of(
                "board", "hours", "team", "promises", "adherence", "activity", "health", "whatif", "partner/p-02")) {
            visit.signIn("lead", "demo", view);
            assertThat(page.locator(".view h1")).isVisible();
            assertThat(page.locator(".loading")).hasCount(0);
            Shots.take(page, view + "-narrow");
            page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })");
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(view)
                    .isLessThanOrEqualTo(390);
        }
    }
}
