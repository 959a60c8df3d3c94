package io.tierline.console.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.tierline.console.standin.StandIns;
import io.tierline.testkit.RealBackends;
import io.tierline.testkit.Tokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealBackends.class)
@WithTestResource(StandIns.class)
class RoutingTest {
    private static final String TOKEN = Tokens.of("lead", "echo");

    private static final String SECRET = "kQ3x-_T7vYb1mPz0LwR8sNc2dFg5hJj4aUu6eEo9iXk";

    @TestHTTPResource("/")
    URI console;

    private static RequestSpecification lead() {
        return given().header("Authorization", "Bearer " + TOKEN);
    }

    @ParameterizedTest
    @CsvSource({
        "events, partner-service",
        "partners/acme, partner-service",
        "partners/acme/score, scoring-service",
        "partners/acme/tier, tiering-service",
        "team/ana, capacity-service"
    })
    void a_request_reaches_its_service_with_query_and_token(String path, String service) {
        lead().urlEncodingEnabled(false)
                .when()
                .get("/api/programs/echo/" + path + "?limit=5&q=a%20b")
                .then()
                .statusCode(200)
                .body("service", equalTo(service))
                .body("uri", equalTo("/api/programs/echo/" + path + "?limit=5&q=a%20b"))
                .body("headers.authorization", equalTo("Bearer " + TOKEN));
    }

    @Test
    void bodies_status_and_etag_pass_both_ways() {
        lead().contentType("application/json")
                .header("If-Match", "\"6\"")
                .body("{\"name\": \"Ana\"}")
                .when()
                .put("/api/programs/echo/team/created")
                .then()
                .statusCode(201)
                .header("ETag", "\"7\"")
                .body("method", equalTo("PUT"))
                .body("bytes", equalTo(15))
                .body("headers.if-match", equalTo("\"6\""));
    }

    @Test
    void headers_of_one_connection_and_false_origins_stay_behind() {
        lead().header("Connection", "keep-alive, X-Private")
                .header("X-Private", "1")
                .header("X-Forwarded-For", "10.0.0.1")
                .header("Cookie", "a=b")
                .when()
                .get("/api/programs/echo/events")
                .then()
                .statusCode(200)
                .header("X-Hop", nullValue())
                .header("Keep-Alive", nullValue())
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body("headers.x-private", nullValue())
                .body("headers.x-forwarded-for", nullValue())
                .body("headers.cookie", nullValue());
    }

    @Test
    void the_host_that_a_caller_names_decides_nothing() {
        lead().header("Host", "elsewhere.example:9999")
                .when()
                .get("/api/programs/echo/events")
                .then()
                .statusCode(200)
                .body("service", equalTo("partner-service"))
                .body("headers.host", not(containsString("elsewhere")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/programs/echo/%2e%2e/echo/events",
                "/api/programs/echo/../echo/events",
                "/api/programs/echo/./events",
                "/api/programs//echo/events"
            })
    void paths_that_are_not_in_normal_form_reach_no_service(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(console + path.substring(1)))
                .header("Authorization", "Bearer " + TOKEN)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("/problems/unreadable", "path: expected");
        }
    }

    @Test
    void an_unknown_path_is_a_problem() {
        lead().when()
                .get("/api/programs/echo/secrets")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("/api/programs/echo/secrets"));
    }

    @Test
    void without_a_token_nothing_is_passed_on() {
        given().when()
                .get("/api/programs/echo/events")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("/problems/unauthenticated"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer nonsense"})
    void a_calendar_is_read_by_its_secret_alone_and_what_else_is_sent_stays_behind(String authorization) {
        var request = given();
        if (!authorization.isEmpty()) request.header("Authorization", authorization);
        request.when()
                .get("/api/calendars/" + SECRET + ".ics")
                .then()
                .statusCode(200)
                .body("service", equalTo("capacity-service"))
                .body("uri", equalTo("/api/calendars/" + SECRET + ".ics"))
                .body("headers.authorization", nullValue());
    }

    @Test
    void only_reading_a_calendar_goes_without_a_token() {
        given().when().delete("/api/calendars/" + SECRET + ".ics").then().statusCode(401);
        for (var path : List.of("", SECRET, SECRET + ".ics/more", SECRET + "%2Fmore.ics", "..%2Fprograms.ics"))
            given().urlEncodingEnabled(false)
                    .when()
                    .get("/api/calendars/" + path)
                    .then()
                    .statusCode(401);
        given().when().get("/api/programs/echo/team/ana/calendar").then().statusCode(401);
    }

    @Test
    void the_secret_of_a_calendar_is_in_no_metric() {
        given().when().get("/api/calendars/" + SECRET + ".ics").then().statusCode(200);
        lead().when().get("/q/metrics").then().statusCode(200).body(not(containsString(SECRET)));
    }

    @Test
    void expired_and_forged_tokens_are_refused() {
        for (var token : new String[] {Tokens.expired("lead", "echo"), Tokens.forged("lead", "echo"), "nonsense"})
            given().header("Authorization", "Bearer " + token)
                    .when()
                    .get("/api/programs/echo/events")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("detail", containsString("not valid or has expired"));
    }

    @Test
    void a_service_that_hangs_up_is_unavailable() {
        lead().when()
                .get("/api/programs/cut/tiers")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "2")
                .body("detail", containsString("tiering-service"));
    }

    @Test
    void the_page_needs_no_token_and_may_do_little() {
        given().when()
                .get("/")
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer");
        given().when().get("/assets/js/main.js").then().statusCode(200).header("Cache-Control", "no-cache");
    }

    @Test
    void metrics_and_openapi_need_a_token_and_health_does_not() {
        given().when().get("/q/metrics").then().statusCode(401);
        given().when().get("/q/openapi").then().statusCode(401);
        lead().when().get("/q/metrics").then().statusCode(200);
        given().when().get("/q/health/live").then().statusCode(200);
    }
}
