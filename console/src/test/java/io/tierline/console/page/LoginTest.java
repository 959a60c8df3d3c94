package io.tierline.console.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.tierline.testkit.Tokens;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LoginTest extends InBrowser {
    @Test
    void the_login_link_signs_in_and_leaves_no_token_in_the_address() {
        visit.signIn("viewer", "demo", "");
        assertThat(visit.heading("Tier board")).isVisible();
        assertThat(page.url()).doesNotContain("token");
        assertThat(page.evaluate("JSON.stringify(localStorage)").toString()).doesNotContain("eyJ");
        page.reload();
        assertThat(visit.heading("Tier board")).isVisible();
    }

    @Test
    void without_a_token_the_page_says_how_to_get_one_and_takes_it() {
        page.navigate(console.toString());
        assertThat(visit.heading("Sign in")).isVisible();
        assertThat(page.locator("#token-how")).containsText("./tierline token --role viewer --program");
        page.locator("#token").fill("not a token");
        page.locator("#sign-in").click();
        assertThat(page.locator("#token-error")).containsText("This is not a token");
        page.locator("#token").fill(Tokens.of("viewer", "demo"));
        page.keyboard().press("Enter");
        assertThat(visit.heading("Tier board")).isVisible();
        page.locator("#sign-out").click();
        assertThat(visit.heading("Sign in")).isVisible();
    }

    @Test
    void an_expired_or_refused_token_leads_back_with_the_reason() {
        page.navigate(console + "#token=" + Tokens.expired("viewer", "demo"));
        assertThat(page.locator("#token-error")).containsText("This token expired on");
        page.navigate(console + "#token=" + Tokens.forged("viewer", "demo"));
        assertThat(page.locator("#token-error")).containsText("The token is not accepted here.");
    }

    @Test
    void several_programs_can_be_chosen_between() {
        page.navigate(console + "#token=" + Tokens.of("viewer", "demo", "vacant"));
        page.locator("#program").selectOption("vacant");
        assertThat(visit.heading("No partners yet")).isVisible();
        assertThat(page).hasURL(Pattern.compile("#/vacant/board$"));
    }
}
