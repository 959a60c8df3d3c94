package io.tierline.slack.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.slack.day.DayNews;
import io.tierline.slack.day.News;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DayDigestTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-20");

    private static String blocks(DayNews news, String console) {
        return DayDigest.of("emea", DAY, news, console).blocks().toString();
    }

    @Test
    void what_was_missed_stands_by_severity_with_partner_owner_and_how_long() {
        var news = new DayNews();
        news.take("birch", News.missed("i-1", "low", 1, null));
        news.take("acme", News.missed("i-2", "high", 3, "ana"));
        news.take("cinder", News.closed("i-3", "met"));
        news.take("cinder", News.closed("i-4", "lapsed"));
        assertThat(DayDigest.of("emea", DAY, news, null).text())
                .isEqualTo("emea, 20 Nov 2026: 2 promises missed, 1 made good, 0 hand-overs.");
        assertThat(blocks(news, "http://127.0.0.1:8080/"))
                .contains("<http://127.0.0.1:8080/#/emea/promises|Open the promises>", "*Missed (2)*")
                .containsSubsequence(
                        "*acme*: business review, 5 Nov 2026 to 18 Nov 2026, 3 in a row · ana · high",
                        "*birch*: business review, 5 Nov 2026 to 18 Nov 2026 · nobody owns it · low")
                .doesNotContain("Handed over");
    }

    @Test
    void a_hand_over_says_who_takes_what_from_whom() {
        var news = new DayNews();
        news.take("acme", News.moved(null));
        assertThat(news.any()).isFalse();
        news.take("acme", News.handedOver("ana", "<!here>"));
        assertThat(blocks(news, null))
                .contains(
                        "*Handed over (1)*",
                        "*acme* (strategic): ana → &lt;!here&gt; · 1 open deal, 1 promise due, 1 of them missed before")
                .doesNotContain("Missed (", "Open the promises");
    }

    @Test
    void a_bad_day_names_the_gravest_and_counts_the_others() {
        var news = new DayNews();
        IntStream.range(0, 40).forEach(i -> news.take("low-" + i, News.missed("l-" + i, "low", 1, "ana")));
        IntStream.range(0, 5).forEach(i -> news.take("grave-" + i, News.missed("g-" + i, "high", 1, "ana")));
        assertThat(blocks(news, null))
                .contains("*Missed (45)*", "grave-0", "grave-4", "and 30 more")
                .doesNotContain("low-39");
    }
}
