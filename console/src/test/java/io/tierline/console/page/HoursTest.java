package io.tierline.console.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HoursTest extends InBrowser {
    @Test
    void hours_show_who_has_time_for_whom_with_the_reserve_and_live_deals_apart() {
        visit.signIn("viewer", "demo", "hours");
        var people = page.locator("section[aria-labelledby=people] .people > li");
        assertThat(people).hasCount(3);
        var ana = people.first();
        assertThat(ana).containsText("19.5 h of 30.4 h");
        assertThat(ana.locator("svg .segment")).hasCount(3);
        ana.locator("summary").click();
        assertThat(ana.locator("tbody")).containsText("Cinder Analytics");
        assertThat(ana.locator("tbody tr").first()).containsText("pinned until 31 Mar 2027");
        var ben = people.nth(1);
        assertThat(ben).containsText("2.4 h in reserve for live deals, 2.0 h of it in use");
        assertThat(ben.locator("svg.week"))
                .hasAttribute("aria-label", Pattern.compile(".*, 2\\.0.h of 2\\.4.h reserved for live deals"));
        assertThat(ben.locator("svg .live")).hasCount(1);
        assertThat(page.locator("section[aria-labelledby=live-deals]")).containsText("Ben Okafor");
        assertThat(page.locator("section[aria-labelledby=tier-hours] tbody tr").first())
                .containsText("87 %");
    }

    @Test
    void who_is_left_out_stands_there_by_name_with_three_ways_out_and_their_numbers() {
        visit.signIn("viewer", "demo", "hours");
        var unfunded = page.locator("section[aria-labelledby=unfunded]");
        assertThat(unfunded).containsText("4 partners, 6.4 h a week");
        assertThat(unfunded.locator("tbody tr")).hasCount(4);
        assertThat(unfunded.locator("tbody tr").first()).containsText("group call, 1.2 h; training, 0.4 h");
        var ways = unfunded.locator(".ways > li");
        assertThat(ways).hasCount(3);
        assertThat(ways.nth(0)).containsText("3 instead of 7");
        assertThat(ways.nth(0)).containsText("at 70.40, where now it is at 63.20");
        assertThat(ways.nth(1)).containsText("+6.4 h a week");
        assertThat(ways.nth(2)).containsText("1.5 h instead of 4.0 h");
        assertThat(ways.nth(2)).containsText("or every 2 months instead of every month");
        assertThat(ways.nth(2)).containsText("group call, now 4.0 h every month.");
    }

    @Test
    void a_rebalance_tells_why_it_came_and_what_it_meant_for_each_person_and_partner() {
        visit.signIn("viewer", "demo", "hours");
        var rebalances = page.locator("section[aria-labelledby=rebalances] .people > li");
        assertThat(rebalances).hasCount(3);
        assertThat(rebalances.nth(1)).containsText("The team changed, and besides: live deal");
        var newest = rebalances.first();
        assertThat(newest).containsText("2 partners and 8.1 h moved, 1 owner changed.");
        newest.locator("summary").first().click();
        assertThat(newest.locator("tbody tr")).hasCount(2);
        assertThat(newest.locator("tbody tr").last()).containsText("18.0 h → 22.0 h");
        newest.locator("summary").last().click();
        assertThat(newest.locator("tbody tr").nth(2)).containsText("Ana Ruiz 6.5 h");
        assertThat(newest.locator("tbody tr").last()).containsText("Ben Okafor 1.6 h");
        assertThat(newest.locator("tbody tr").last()).containsText("nobody");
        accessible("hours-rebalance");
    }

    @Test
    void a_hand_over_carries_its_list_and_can_be_looked_up_by_person() {
        visit.signIn("viewer", "demo", "hours");
        var handOvers = page.locator("section[aria-labelledby=hand-overs]");
        assertThat(handOvers.locator(".people > li")).hasCount(1);
        handOvers.locator("summary").click();
        assertThat(handOvers).containsText("48K EUR, proposal, globex");
        assertThat(handOvers).containsText("24 Sept 2026: joint-call with globex, by Ana Ruiz");
        assertThat(handOvers).containsText("business review, by 31 Dec 2026");
        accessible("hours-hand-over");
        page.locator("#taken-by").selectOption("chi");
        assertThat(handOvers).containsText("None for this person.");
        page.locator("#taken-by").selectOption("ben");
        assertThat(handOvers.locator(".people > li")).hasCount(1);
    }

    @Test
    void a_lead_pins_a_partner_until_a_day_and_takes_the_pin_away() {
        visit.signIn("lead", "demo", "hours");
        var pins = page.locator("section[aria-labelledby=pins]");
        assertThat(pins.locator(".pins > li").last()).containsText("not in effect");
        pins.locator("summary").click();
        page.locator("#set-pin-partner").fill("p-02");
        page.locator("#set-pin-member").selectOption("chi");
        page.locator("#set-pin-until").fill(Visit.inDays(30));
        page.locator("#set-pin-send").click();
        assertThat(pins.locator(".told")).containsText("Person: chi: does not serve strategic");
        assertThat(page.locator("#set-pin-member")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#set-pin-member")).isFocused();
        page.locator("#set-pin-member").selectOption("ana");
        var sent = page.waitForRequest(
                Pattern.compile("/pins/p-02$"),
                () -> page.locator("#set-pin-send").click());
        assertThat(sent.method()).isEqualTo("PUT");
        assertThat(sent.postData()).isEqualTo("{\"member\":\"ana\",\"until\":\"%s\"}".formatted(Visit.inDays(30)));
        var removed = page.waitForRequest(
                Pattern.compile("/pins/p-01$"),
                () -> page.locator("#unpin-p_01").click());
        assertThat(removed.method()).isEqualTo("DELETE");
    }

    @Test
    void a_viewer_sees_pins_and_cannot_change_them() {
        visit.signIn("viewer", "demo", "hours");
        assertThat(page.locator("section[aria-labelledby=pins] .pins > li")).hasCount(2);
        assertThat(page.locator("#set-pin")).hasCount(0);
        assertThat(page.locator("#unpin-p_01")).hasCount(0);
    }
}
