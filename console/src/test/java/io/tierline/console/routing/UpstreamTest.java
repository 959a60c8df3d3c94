package io.tierline.console.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpstreamTest {
    @ParameterizedTest
    @CsvSource({
        "/api/programs, PARTNER",
        "/api/programs/, PARTNER",
        "/api/programs/demo, PARTNER",
        "/api/programs/demo/framework, PARTNER",
        "/api/programs/demo/framework/check, PARTNER",
        "/api/programs/demo/framework/versions, PARTNER",
        "/api/programs/demo/partners, PARTNER",
        "/api/programs/demo/partners/acme, PARTNER",
        "/api/programs/demo/partners/score, PARTNER",
        "/api/programs/demo/partners/tier, PARTNER",
        "/api/programs/demo/partners/acme/score, SCORING",
        "/api/programs/demo/partners/acme/tier, TIERING",
        "/api/programs/demo/events, PARTNER",
        "/api/programs/demo/imports/7, PARTNER",
        "/api/programs/demo/dead-letters/7/retry, PARTNER",
        "/api/programs/demo/scores, SCORING",
        "/api/programs/demo/cycles/7, TIERING",
        "/api/programs/demo/tiers, TIERING",
        "/api/programs/demo/tier-changes, TIERING",
        "/api/programs/demo/previews, TIERING",
        "/api/programs/demo/replays/7/result, TIERING",
        "/api/programs/demo/calendar, TIERING",
        "/api/programs/demo/history, TIERING",
        "/api/programs/demo/exceptions, TIERING",
        "/api/programs/demo/appeals/7/answer, TIERING",
        "/api/programs/demo/partners/acme/exceptions/7, TIERING",
        "/api/programs/demo/partners/acme/appeals, TIERING",
        "/api/programs/demo/partners/exceptions, PARTNER",
        "/api/programs/demo/forecast, TIERING",
        "/api/programs/demo/health, TIERING",
        "/api/programs/demo/team/ana, CAPACITY",
        "/api/programs/demo/allocation/changes, CAPACITY",
        "/api/programs/demo/allocation/plans/7, CAPACITY",
        "/api/programs/demo/team/ana/calendar, CAPACITY",
        "/api/programs/demo/pins/acme, CAPACITY",
        "/api/programs/demo/commitments/items, CAPACITY",
        "/api/programs/demo/adherence, CAPACITY",
        "/api/calendars/qD3-_x9.ics, CAPACITY",
    })
    void each_path_has_its_service(String path, Upstream upstream) {
        assertThat(Upstream.of(path)).contains(upstream);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/other",
                "/api/programsx",
                "/api/programs//events",
                "/api/programs/demo/secrets",
                "/api/calendars",
                "/api/calendars/",
                "/api/calendars/secret",
                "/api/calendars/a/b.ics",
                "/api/calendarsx/secret.ics",
                "/q/metrics"
            })
    void nothing_else_is_passed_on(String path) {
        assertThat(Upstream.of(path)).isEmpty();
    }
}
