package io.tierline.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.tierline.testkit.Axe;
import io.tierline.testkit.Chromium;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page on the running platform, as a partnerships lead sees it. */
class ConsoleTest {
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) chromium.close();
    }

    @Test
    void a_lead_follows_the_link_closes_a_cycle_and_sees_tiers_hours_and_reasons() {
        var program = Whole.program("page");
        Sample.prepare(program);
        assertThat(program.events(Sample.lines()).get("rejected")).isEmpty();
        List<String> faults = new CopyOnWriteArrayList<>();
        try (var context = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1360, 900))) {
            var page = context.newPage();
            page.onPageError(faults::add);
            page.navigate(Whole.platform().url() + "/#token=" + Whole.platform().token("lead", "page"));
            assertThat(page.locator("#main .view")).isVisible();
            assertThat(page.url()).doesNotContain("token");

            button(page, "Close a cycle now").click();
            assertThat(page.getByText("flagship").first()).isVisible(patiently());
            assertThat(page.getByText(Pattern.compile("official", Pattern.CASE_INSENSITIVE))
                            .first())
                    .isVisible();
            shot(page, "board");
            assertThat(new Axe(page).violations()).isEmpty();

            var best = program.get("viewer", "/tiers")
                    .at("/tiers/0/partners/0/name")
                    .asText();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(best))
                    .first()
                    .click();
            assertThat(page.getByText("working-together").first()).isVisible();
            shot(page, "partner");

            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Hours").setExact(true))
                    .click();
            assertThat(page.getByText("Unfunded").first()).isVisible();
            shot(page, "hours");
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void without_a_token_the_page_says_how_to_get_one() {
        try (var context = chromium.browser().newContext()) {
            var page = context.newPage();
            page.navigate(Whole.platform().url() + "/");
            assertThat(page.getByText("./tierline token").first()).isVisible();
        }
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions patiently() {
        return new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    }

    private static void shot(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pages", name + ".png")));
    }
}
