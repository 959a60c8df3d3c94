package io.tierline.console.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ArgumentsTest extends InBrowser {
    @Test
    void a_partner_about_to_go_down_shows_what_would_keep_the_tier() {
        visit.signIn("viewer", "demo", "partner/p-02");
        var keep = page.locator("section[aria-labelledby=keep]");
        assertThat(keep).containsText("Goes down on 1 Jan 2027");
        assertThat(keep.locator("li").first()).containsText("target-account-reach from 12 to 15.5 (+2.10 points)");
        assertThat(keep.locator("li").last()).containsText("product-fit becomes known, at 3");
    }

    @Test
    void an_exception_is_shown_beside_what_the_score_says() {
        visit.signIn("viewer", "demo", "partner/p-02");
        assertThat(page.locator("h1 .mark")).hasText("exception, score says growth");
        var card = page.locator("section[aria-labelledby=exception]");
        assertThat(card).containsText("Held in strategic by Ana Torres: a launch in January. The score says growth.");
        assertThat(card.locator("form")).hasCount(0);
        page.navigate(page.url().replace("partner/p-02", "activity"));
        assertThat(page.locator("section[aria-labelledby=exceptions]")).containsText("1 of 2 there may be");
    }

    @Test
    void an_answer_that_is_refused_says_why_and_keeps_what_was_typed() {
        visit.signIn("lead", "demo", "activity");
        var appeal = page.locator("section[aria-labelledby=open-appeals] li");
        assertThat(appeal).containsText("Two deals are missing.");
        appeal.locator("summary").click();
        appeal.locator("textarea").fill("no");
        appeal.locator("button").click();
        assertThat(appeal.locator(".told")).containsText("Answer: is too short");
        assertThat(appeal.locator("textarea")).hasValue("no");
    }
}
