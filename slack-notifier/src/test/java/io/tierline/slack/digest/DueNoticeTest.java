package io.tierline.slack.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.contracts.event.CycleEvent.CycleOverdue;
import io.tierline.contracts.event.CycleEvent.CycleReminded;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DueNoticeTest {
    private static final Instant NEW_YEAR = Instant.parse("2027-01-01T05:00:00Z");
    private static final Instant APRIL = Instant.parse("2027-04-01T04:00:00Z");
    private static final String ZONE = "America/New_York";

    @Test
    void a_reminder_names_the_day_where_the_program_is_and_who_closes_the_cycle() {
        var message =
                DueNotice.of("demo", new CycleReminded(NEW_YEAR, 14, "automatic", ZONE), "http://127.0.0.1:8080/");
        assertThat(message.text())
                .isEqualTo("demo: the next re-score cycle is due on Friday 1 January 2027 (America/New_York).");
        assertThat(message.blocks().toString())
                .contains(
                        "opens by itself",
                        "Reminder of 14 days before",
                        "<http://127.0.0.1:8080/#/demo/board|Open the board>");
        assertThat(DueNotice.of("demo", new CycleReminded(NEW_YEAR, 3, "prompted", ZONE), null)
                        .blocks()
                        .toString())
                .contains("A lead closes it")
                .doesNotContain("Open the board");
    }

    @Test
    void a_missed_date_says_since_when_cycles_are_overdue() {
        var first = DueNotice.of("demo", new CycleOverdue(NEW_YEAR, NEW_YEAR, "prompted", ZONE), null);
        assertThat(first.text()).contains("due on Friday 1 January 2027", "has not been closed");
        assertThat(first.blocks().toString()).contains("waits for a lead").doesNotContain("overdue since");
        var second = DueNotice.of("demo", new CycleOverdue(APRIL, NEW_YEAR, "automatic", ZONE), null);
        assertThat(second.blocks().toString())
                .contains("due on Thursday 1 April 2027", "overdue since Friday 1 January 2027", "tries again");
    }
}
