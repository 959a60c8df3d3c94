package io.tierline.console.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
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
        assertThat(forecast.locator("tbody tr")).hasCount(1);
        assertThat(forecast.locator("tbody tr")).containsText("strategic → growth");
        assertThat(forecast.locator("tbody tr td").nth(3)).hasText("76.40");
        assertThat(forecast.locator("tbody tr td").last()).hasText("+5.20");
        assertThat(page.locator("#compare")).hasCount(0);
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
