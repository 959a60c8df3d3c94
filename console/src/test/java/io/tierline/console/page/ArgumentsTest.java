package io.tierline.console.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
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
    void who_has_the_points_is_told_the_floor_and_the_coverage_that_are_lacking() {
        visit.signIn("viewer", "demo", "partner/p-03");
        var lacks = "co-sell-engagement scaled 6.50, its floor is 10.00; 20.00 % of the weight known, 30.00 % needed";
        assertThat(page.locator(".facts")).containsText("1 more cycle, then self-serve; " + lacks);
        assertThat(page.locator(".facts")).not().containsText("points short");
        var keep = page.locator("section[aria-labelledby=keep]");
        assertThat(keep).containsText("Goes down on 1 Jan 2027.");
        assertThat(keep).containsText("Lacking: " + lacks);
        page.navigate(page.url().replace("partner/p-03", "board"));
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Elmfield Data"))
                        .locator(".mark"))
                .hasAttribute(
                        "title", "Below its tier; goes down on 1 Jan 2027: co-sell-engagement 3.50 below its floor");
    }

    @Test
    void who_is_behind_one_that_is_level_lacks_no_points_and_is_told_so() {
        visit.signIn("viewer", "demo", "board");
        assertEquals(
                List.of("level with the last one in, and behind in the order", "less than 0.01 points short", ""),
                page.evaluate("""
                        async () => {
                          const src = [...document.scripts].find((one) => one.src).src;
                          const { pendingLacks } = await import(new URL("parts/lacking.js", src));
                          const pending = [{ pointsShort: 0, floors: {}, coverage: 0 }, { pointsShort: 0.0001, floors: {}, coverage: 0 }, { pointsShort: 0 }];
                          return pending.map((one) => pendingLacks(one, {}).join());
                        }"""));
    }

    @Test
    void the_line_is_that_of_the_target_or_of_the_next_better_tier_when_a_floor_keeps_out() {
        visit.signIn("viewer", "demo", "partner/p-02");
        assertThat(page.locator(".facts")).containsText("points above the line of growth");
        assertThat(page.locator(".facts")).not().containsText("kept out");
        page.navigate(page.url().replace("p-02", "p-03"));
        assertThat(page.locator(".facts"))
                .containsText("points above the line of emerging, kept out by a floor or coverage");
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
