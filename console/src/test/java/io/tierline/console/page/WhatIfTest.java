package io.tierline.console.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WhatIfTest extends InBrowser {
    @Test
    void a_draft_starts_from_the_framework_in_force_and_shows_who_would_move_and_why() {
        visit.signIn("lead", "demo", "whatif");
        assertThat(page.locator("#draft")).hasValue("name: FY27\nfactors:\n- name: icp-overlap\n  weight: 30\n");
        page.locator("#preview").click();
        var result = page.locator("#preview-result");
        assertThat(result).containsText("is longer than a quarter");
        assertThat(result).containsText("10.9 h a week now, 12.6 h then");
        assertThat(result.locator("section[aria-labelledby=preview-moves] tbody tr"))
                .hasCount(1);
        assertThat(result).containsText("growth → strategic");
        assertThat(result).containsText("target-account-reach +6.50");
        assertThat(result).containsText("Partner Company 12");
        assertThat(result).containsText("training, 0.2 h");
    }

    @Test
    void a_draft_that_breaks_rules_is_told_which() {
        visit.signIn("viewer", "demo", "whatif");
        page.locator("#draft").fill("name: refuse me");
        page.locator("#preview").click();
        assertThat(page.locator(".told")).containsText("The framework breaks rules.");
        assertThat(page.locator(".told li")).containsText("/name is not wanted");
        page.locator("#reset-draft").click();
        assertThat(page.locator(".told")).isHidden();
    }

    @Test
    void the_forecast_shows_who_would_move_if_nothing_happens() {
        visit.signIn("viewer", "demo", "whatif");
        var forecast = page.locator("section[aria-labelledby=forecast]");
        assertThat(forecast).containsText("1 down, 0 up, 2 pending; 1.6 h a week come free");
        var falling = mover("Elmfield Data");
        assertThat(falling).containsText("strategic → growth");
        assertThat(falling.locator("td").nth(3)).hasText("76.40 for strategic");
        assertThat(falling.locator("td").last()).hasText("+5.20");
        assertThat(page.locator("#compare")).hasCount(0);
    }

    @Test
    void who_would_move_is_found_among_however_many_who_stay() {
        visit.signIn("viewer", "demo", "whatif");
        var forecast = page.locator("section[aria-labelledby=forecast]");
        assertThat(forecast.locator("tbody tr")).hasCount(30);
        assertThat(forecast.locator("tbody tr").first()).containsText("Fathom Works");
        assertThat(forecast).containsText("and 13 more partners");
        page.locator("#more-movers").click();
        assertThat(forecast.locator("tbody tr")).hasCount(43);
        assertThat(forecast).not().containsText("more partner");
        assertThat(page.locator("#more-movers")).hasCount(0);
    }

    @Test
    void who_rises_is_held_against_the_tier_it_rises_to_at_the_cycle_that_moves_it() {
        visit.signIn("viewer", "demo", "whatif");
        var twice = mover("Fathom Works");
        assertThat(twice).containsText("self-serve → strategic");
        assertThat(twice.locator("td").nth(2)).hasText("81.50");
        assertThat(twice.locator("td").nth(3)).hasText("78.25 for strategic");
        assertThat(twice.locator("td").last()).hasText("−3.25");
        var later = mover("Gannet Security");
        assertThat(later.locator("td").nth(2)).hasText("81.00");
        assertThat(later.locator("td").nth(3)).hasText("80.50 for strategic");
        assertThat(later.locator("td").last()).hasText("−0.50");
    }

    @Test
    void who_has_the_points_and_misses_a_floor_is_said_to() {
        visit.signIn("viewer", "demo", "whatif");
        assertThat(mover("Quiet Partner 1").locator("td").first()).hasText("pending · strategic");
        assertThat(mover("Quiet Partner 1").locator("td").last())
                .hasText("−2.00 co-sell-engagement 3.00 below its floor");
        var scroller = page.locator("section[aria-labelledby=forecast] .scroller");
        assertEquals(scroller.evaluate("one => one.clientWidth"), scroller.evaluate("one => one.scrollWidth"));
    }

    @Test
    void whose_demotion_is_pending_only_at_the_later_cycle_is_shown_as_of_that_one() {
        visit.signIn("viewer", "demo", "whatif");
        var soon = mover("Quiet Partner 1").locator("td");
        var later = mover("Quiet Partner 2").locator("td");
        assertThat(later.nth(1)).not().hasText(soon.nth(1).innerText());
        assertThat(later.nth(2)).hasText("74.00");
        assertThat(later.nth(3)).hasText("–");
        assertThat(later.last()).hasText("–");
    }

    @Test
    void a_comparison_ends_today_where_the_cycles_are_due() {
        var midnight = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        page.clock()
                .setFixedTime(midnight.atTime(2, 0).toInstant(ZoneOffset.UTC).toString());
        visit.signIn("lead", "demo", "whatif");
        var evening = midnight.minusDays(1);
        assertThat(page.locator("#compare-to")).hasValue(evening.toString());
        assertThat(page.locator("#compare-from"))
                .hasValue(evening.minusYears(1).withDayOfMonth(1).toString());
    }

    private Locator mover(String name) {
        return page.locator("section[aria-labelledby=forecast] tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.LINK,
                                new Page.GetByRoleOptions().setName(name).setExact(true))));
    }

    @Test
    void a_lead_compares_cadences_over_the_real_history() {
        visit.signIn("lead", "demo", "whatif");
        page.locator("#compare").click();
        var rows = page.locator("section[aria-labelledby=comparison] tbody tr");
        assertThat(rows).hasCount(2);
        assertThat(rows.last()).containsText("every month");
        assertThat(rows.last()).containsText("3.46");
    }
}
