package io.tierline.console.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TeamTest extends InBrowser {
    private static FilePayload file(String content) {
        return new FilePayload("team.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_team_shows_hours_limits_absences_and_what_is_about_to_change() {
        visit.signIn("viewer", "demo", "team");
        assertThat(page.locator("#nav-hours")).hasAttribute("aria-current", "true");
        assertThat(page.locator("#tab-team")).hasAttribute("aria-current", "page");
        var members = page.locator("section[aria-labelledby=members] .people > li");
        assertThat(members).hasCount(3);
        assertThat(members.first()).containsText("38.0 h a week, 20 % for other work");
        assertThat(members.first()).containsText("technology");
        assertThat(members.first()).containsText("Away 24 Dec 2099 – 31 Dec 2099");
        assertThat(members.last()).containsText("From 1 Feb 2027: 24.0 h a week");
        assertThat(page.locator("form")).hasCount(0);
    }

    @Test
    void a_lead_changes_a_member_from_a_day_on_and_is_told_which_field_is_wrong() {
        visit.signIn("lead", "demo", "team");
        page.locator("#edit-ana-summary").click();
        page.locator("#edit-ana-hoursPerWeek").fill("30");
        page.locator("#edit-ana-tiers").fill("gold");
        page.locator("#edit-ana-effectiveOn").fill(Visit.inDays(20));
        page.locator("#edit-ana-absences-more").click();
        page.locator("#edit-ana-absences-1-from").fill("2027-05-03");
        page.locator("#edit-ana-absences-1-to").fill("2027-05-07");
        page.locator("#edit-ana-send").click();
        assertThat(page.locator("#edit-ana-told")).containsText("Tiers: gold: no tier of the framework in force");
        assertThat(page.locator("#edit-ana-tiers")).isFocused();
        assertThat(page.locator("#edit-ana-hoursPerWeek")).hasValue("30");
        accessible("team-refused");
        page.locator("#edit-ana-tiers").fill("strategic, growth");
        var sent = new JsonObject(page.waitForRequest(
                        Pattern.compile("/team/ana$"),
                        () -> page.locator("#edit-ana-send").click())
                .postData());
        assertThat(sent.getDouble("hoursPerWeek")).isEqualTo(30);
        assertThat(sent.getDouble("nonPartnerShare")).isEqualTo(0.2);
        assertThat(sent.getJsonArray("tiers").encode()).isEqualTo("[\"strategic\",\"growth\"]");
        assertThat(sent.getJsonArray("absences").size()).isEqualTo(2);
        assertThat(sent.getString("effectiveOn")).isEqualTo(Visit.inDays(20));
    }

    @Test
    void a_member_is_changed_by_keyboard_alone() {
        visit.signIn("lead", "demo", "hours");
        page.locator("#tab-team").focus();
        page.keyboard().press("Enter");
        assertThat(visit.heading("Team")).isVisible();
        assertThat(page.locator("#main")).isFocused();
        page.locator("#edit-ana-summary").focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.locator("#edit-ana-name")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.locator("#edit-ana-hoursPerWeek")).isFocused();
        page.keyboard().press("ControlOrMeta+A");
        page.keyboard().type("30");
        var sent = page.waitForRequest(
                Pattern.compile("/team/ana$"), () -> page.keyboard().press("Enter"));
        assertThat(sent.method()).isEqualTo("PUT");
        assertThat(page.locator("#edit-ana-told")).hasText("Saved. The plan follows.");
        assertThat(page.locator("#announcer")).hasText("Saved. The plan follows.");
        assertThat(page.locator("#edit-ana-hoursPerWeek")).isFocused();
    }

    @Test
    void hours_beyond_a_week_are_not_sent() {
        visit.signIn("lead", "demo", "team");
        page.locator("#add-member-summary").click();
        page.locator("#add-member-member").fill("dee");
        page.locator("#add-member-name").fill("Dee");
        page.locator("#add-member-hoursPerWeek").fill("169");
        page.locator("#add-member-send").click();
        assertThat(page.locator("#add-member-hoursPerWeek")).isFocused();
        assertThat((Boolean) page.locator("#add-member-hoursPerWeek").evaluate("input => input.validity.rangeOverflow"))
                .isTrue();
    }

    @Test
    void a_member_leaves_on_a_day_and_a_change_to_come_is_withdrawn() {
        visit.signIn("lead", "demo", "team");
        page.locator("#remove-ben-summary").click();
        page.locator("#remove-ben-on").fill(Visit.inDays(20));
        var left = page.waitForRequest(
                Pattern.compile("/team/ben\\?on="),
                () -> page.locator("#remove-ben-send").click());
        assertThat(left.method()).isEqualTo("DELETE");
        assertThat(left.url()).endsWith("?on=" + Visit.inDays(20));
        var withdrawn = page.waitForRequest(
                Pattern.compile("/team/chi/scheduled/2027-02-01$"),
                () -> page.locator("#withdraw-chi-2027_02_01").click());
        assertThat(withdrawn.method()).isEqualTo("DELETE");
    }

    @Test
    void a_draft_of_several_changes_shows_its_plan_before_anything_is_saved() {
        visit.signIn("lead", "demo", "team");
        page.locator("#edit-chi-summary").click();
        page.locator("#edit-chi-hoursPerWeek").fill("24");
        page.locator("#edit-chi-also").click();
        var draft = page.locator("section[aria-labelledby=team-draft]");
        assertThat(draft).containsText("1 partner would be left out, 1.6 h a week; now 4 partners, 6.4 h.");
        assertThat(draft.locator("tbody tr").nth(2)).containsText("+6.0 h");
        accessible("team-draft");
        page.locator("#remove-ben-summary").click();
        var both = page.waitForRequest(
                Pattern.compile("/allocation/previews$"),
                () -> page.locator("#remove-ben-also").click());
        var members = new JsonObject(both.postData()).getJsonArray("members");
        assertThat(members.size()).isEqualTo(2);
        assertThat(members.getJsonObject(0).getString("member")).isEqualTo("chi");
        assertThat(members.getJsonObject(1).getBoolean("removed")).isTrue();
        page.locator("#undraft-ben").click();
        assertThat(draft.locator(".scheduled li")).hasCount(1);
        var saved = page.waitForRequest(
                Pattern.compile("/team/chi$"), () -> page.locator("#save-draft").click());
        assertThat(saved.method()).isEqualTo("PUT");
        assertThat(draft).containsText("Nothing is stored before you save.");
    }

    @Test
    void a_file_is_looked_at_first_and_says_row_and_column_of_what_it_refuses() {
        visit.signIn("lead", "demo", "team");
        page.locator("#import-summary").click();
        page.locator("#import-file").setInputFiles(file("member,hoursPerWeek\nana,many\n"));
        var told = page.locator("#import-told");
        assertThat(told.locator("tbody tr")).containsText("hoursPerWeek");
        assertThat(told.locator("tbody tr td").first()).hasText("2");
        assertThat(page.locator("#import-take")).isDisabled();
        accessible("team-import");
        var dry = page.waitForRequest(
                Pattern.compile("/team\\?dryRun=true$"),
                () -> page.locator("#import-file").setInputFiles(file("member,hoursPerWeek\nana,30\n")));
        assertThat(dry.postData()).isEqualTo("member,hoursPerWeek\nana,30\n");
        assertThat(told).containsText("team.csv: 2 rows, 1 member would change, 1 as they are.");
        page.waitForRequest(
                Pattern.compile("/team$"), () -> page.locator("#import-take").click());
        assertThat(told).containsText("Taken over");
        assertThat(page.locator("#import-take")).isDisabled();
    }

    @Test
    void a_calendar_link_is_shown_once_as_a_secret_and_can_be_revoked() {
        visit.signIn("lead", "demo", "team");
        page.locator("#calendar-ana-summary").click();
        page.locator("#calendar-ana-make").click();
        assertThat(page.locator("#calendar-ana-url"))
                .hasValue(Pattern.compile("^http://.*/api/calendars/.{43}\\.ics$"));
        assertThat(page.locator("#calendar-ana")).containsText("It is shown only now. It is a secret");
        accessible("team-calendar");
        page.locator("#calendar-ana-copy").click();
        assertThat(page.locator("#calendar-ana [role=status]")).containsText(Pattern.compile("Copied|Ctrl"));
        page.locator("#calendar-ana-revoke").click();
        assertThat(page.locator("#calendar-ana-url")).hasCount(0);
        assertThat(page.locator("#calendar-ana-make")).hasText("Make a link");
        page.locator("#calendar-ben-summary").click();
        assertThat(page.locator("#calendar-ben")).containsText("Shared since 23 Nov 2026");
        assertThat(page.locator("#calendar-ben-url")).hasCount(0);
    }
}
