package io.tierline.console.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tierline.console.standin.StandIns;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.TierEvent;
import io.tierline.service.log.EventLog;
import io.tierline.testkit.RealBackends;
import io.tierline.testkit.Tokens;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealBackends.class)
@WithTestResource(StandIns.class)
class PageTest {
    private static Chromium chromium;

    @TestHTTPResource("/")
    URI console;

    @Inject
    EventLog log;

    private final List<String> faults = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) chromium.close();
    }

    @BeforeEach
    void open() {
        context = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1360, 900));
        page = context.newPage();
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource"))
                faults.add(message.text());
        });
    }

    @AfterEach
    void close() {
        context.close();
        assertThat(faults).as("errors in the browser").isEmpty();
    }

    private void signIn(String role, String program, String view) {
        page.navigate(console + "#token=" + Tokens.of(role, program));
        assertThat(page.locator("#main .view")).isVisible();
        if (!view.isEmpty()) page.navigate(console + "#/" + program + "/" + view);
    }

    private Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void the_login_link_signs_in_and_leaves_no_token_in_the_address() {
        signIn("viewer", "demo", "");
        assertThat(heading("Tier board")).isVisible();
        assertThat(page.url()).doesNotContain("token");
        assertThat(page.evaluate("JSON.stringify(localStorage)").toString()).doesNotContain("eyJ");
        page.reload();
        assertThat(heading("Tier board")).isVisible();
    }

    @Test
    void without_a_token_the_page_says_how_to_get_one_and_takes_it() {
        page.navigate(console.toString());
        assertThat(heading("Sign in")).isVisible();
        assertThat(page.locator("#token-how")).containsText("./tierline token --role viewer --program");
        page.locator("#token").fill("not a token");
        page.locator("#sign-in").click();
        assertThat(page.locator("#token-error")).containsText("This is not a token");
        page.locator("#token").fill(Tokens.of("viewer", "demo"));
        page.keyboard().press("Enter");
        assertThat(heading("Tier board")).isVisible();
        page.locator("#sign-out").click();
        assertThat(heading("Sign in")).isVisible();
    }

    @Test
    void an_expired_or_refused_token_leads_back_with_the_reason() {
        page.navigate(console + "#token=" + Tokens.expired("viewer", "demo"));
        assertThat(page.locator("#token-error")).containsText("This token expired on");
        page.navigate(console + "#token=" + Tokens.forged("viewer", "demo"));
        assertThat(page.locator("#token-error")).containsText("The token is not accepted here.");
    }

    @Test
    void the_board_shows_tiers_with_what_they_get_and_the_running_ranking_beside() {
        signIn("viewer", "demo", "board");
        assertThat(page.locator(".heading")).containsText("official as of 1 Oct 2026, 02:00 CEST");
        assertThat(page.locator(".heading")).containsText("framework v3");
        var strategic = page.locator("section.tier").first();
        assertThat(strategic).containsText("A named owner");
        assertThat(strategic).containsText("1.9 h a week each");
        assertThat(strategic).containsText("business review every 3 months");
        assertThat(strategic.locator("tbody tr")).hasCount(5);
        assertThat(strategic.locator("tbody tr").last()).containsText("pending demotion");
        assertThat(page.locator(".ranking")).containsText("running");
        assertThat(page.locator(".ranked li")).hasCount(34);
        assertThat(page.locator(".ranked li").first()).containsText("strategic");
        assertThat(page.locator("#close-cycle")).hasCount(0);
        page.locator("#tier-self_serve-all").click();
        assertThat(page.locator("section.tier").last().locator("tbody tr")).hasCount(22);
    }

    @Test
    void names_are_text_and_never_markup() {
        signIn("viewer", "demo", "board");
        assertThat(page.locator("section.tier").first()).containsText("<b id=\"planted\">Bracken & Sons</b>");
        assertThat(page.locator("#planted")).hasCount(0);
    }

    @Test
    void a_lead_closes_a_cycle_and_sees_it_close() {
        signIn("lead", "demo", "board");
        page.locator("#close-cycle").click();
        assertThat(page.locator(".cycle-state")).containsText("1 of 3 parts done");
        assertThat(page.locator(".cycle-state")).containsText("Closed.");
        assertThat(page.locator("#close-cycle")).isEnabled();
    }

    @Test
    void hours_show_who_has_time_for_whom_and_who_is_left_out() {
        signIn("viewer", "demo", "hours");
        assertThat(page.locator(".people > li")).hasCount(3);
        var ana = page.locator(".people > li").first();
        assertThat(ana).containsText("19.5 h of 30.4 h");
        assertThat(ana.locator("svg .segment")).hasCount(3);
        ana.locator("summary").click();
        assertThat(ana.locator("tbody")).containsText("Cinder Analytics");
        var unfunded = page.locator("section[aria-labelledby=unfunded]");
        assertThat(unfunded).containsText("Fathom Works");
        assertThat(unfunded).containsText("0.2 h");
        assertThat(page.locator("section[aria-labelledby=live-deals]")).containsText("Ben Okafor");
    }

    @Test
    void a_partner_shows_why_with_unknown_as_unknown() {
        signIn("viewer", "demo", "board");
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
        assertThat(heading("Tier board")).isVisible();
    }

    @Test
    void activity_lists_moves_with_direction_and_reason() {
        signIn("viewer", "demo", "activity");
        assertThat(page.locator("tbody tr")).hasCount(3);
        assertThat(page.locator("tbody tr").first()).containsText("promoted");
        assertThat(page.locator("tbody tr").first()).containsText("growth → strategic");
        assertThat(page.locator("tbody tr").last()).containsText("registered");
    }

    @ParameterizedTest
    @CsvSource({
        "nothing, board, No program yet",
        "bare, board, No framework yet",
        "vacant, board, No partners yet",
        "undecided, board, No cycle yet",
        "alone, hours, No team yet"
    })
    void where_there_is_nothing_the_page_says_how_to_begin(String program, String view, String title) {
        signIn("viewer", program, view);
        assertThat(heading(title)).isVisible();
        assertThat(new Axe(page).violations()).isEmpty();
    }

    @Test
    void what_changes_is_read_again_and_told_to_screen_readers() {
        signIn("viewer", "demo", "board");
        assertThat(page.locator("#connection")).hasText("Live");
        var moved = new TierEvent.TierChanged(
                "Acme", "growth", "strategic", "promoted", "rescore", "c-1", 81.5, 3, 4.0, List.of());
        page.waitForResponse(
                Pattern.compile("/tiers$"),
                () -> log.append(List.of(new Event("t-1", "/test", "demo", "p-02", Instant.EPOCH, moved))));
        assertThat(page.locator("#announcer")).hasText("1 tier change.");
    }

    @Test
    void several_programs_can_be_chosen_between() {
        page.navigate(console + "#token=" + Tokens.of("viewer", "demo", "vacant"));
        page.locator("#program").selectOption("vacant");
        assertThat(heading("No partners yet")).isVisible();
        assertThat(page).hasURL(Pattern.compile("#/vacant/board$"));
    }

    @Test
    void everything_can_be_reached_and_done_by_keyboard() {
        signIn("lead", "demo", "");
        assertThat(page.locator("#close-cycle")).isVisible();
        page.keyboard().press("Tab");
        assertThat(page.locator("#skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#main")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.locator("#close-cycle")).isFocused();
        page.locator("#nav-hours").focus();
        page.keyboard().press("Enter");
        assertThat(heading("Hours a week")).isVisible();
        assertThat(page.locator("#main")).isFocused();
    }

    @ParameterizedTest
    @CsvSource({
        "board, light",
        "board, dark",
        "hours, light",
        "hours, dark",
        "activity, dark",
        "partner/p-02, light",
        "partner/p-02, dark"
    })
    void no_view_breaks_a_rule_of_accessibility(String view, String theme) {
        signIn("lead", "demo", view);
        if (theme.equals("dark")) {
            page.locator("#theme").click();
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        }
        assertThat(page.locator(".view h1")).isVisible();
        assertThat(page.locator(".loading")).hasCount(0);
        assertThat(new Axe(page).violations()).isEmpty();
        Shots.take(page, view + "-" + theme);
    }

    @Test
    void the_description_of_the_interface_lists_every_service() {
        signIn("viewer", "demo", "board");
        page.locator("#nav-docs").click();
        assertThat(heading("capacity-service")).isVisible();
        assertThat(page.locator("main")).containsText("What scoring-service tells");
        assertThat(new Axe(page).violations()).isEmpty();
        Shots.take(page, "docs");
    }

    @Test
    void a_narrow_screen_shows_everything_without_scrolling_sideways() {
        page.setViewportSize(390, 800);
        for (var view : List.of("board", "hours", "activity", "partner/p-02")) {
            signIn("lead", "demo", view);
            assertThat(page.locator(".view h1")).isVisible();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);
            Shots.take(page, view + "-narrow");
        }
    }
}
