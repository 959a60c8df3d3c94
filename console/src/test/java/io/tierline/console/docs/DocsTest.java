package io.tierline.console.docs;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tierline.console.standin.StandIns;
import io.tierline.testkit.RealBackends;
import io.tierline.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealBackends.class)
@WithTestResource(StandIns.class)
class DocsTest {
    @Test
    void all_services_are_in_one_document_and_like_names_stay_apart() {
        given().header("Authorization", "Bearer " + Tokens.of("viewer", "demo"))
                .when()
                .get("/api/docs/openapi.json")
                .then()
                .statusCode(200)
                .body("paths", hasKey("/api/programs/{program}/from-partner-service"))
                .body("paths", hasKey("/api/programs/{program}/from-capacity-service"))
                .body("paths", hasKey("/api/programs/{program}/stream"))
                .body("paths", not(hasKey("/q/inner")))
                .body("components.schemas", hasKey("scoring_service_Page"))
                .body(
                        "paths.'/api/programs/{program}/from-tiering-service'.get.responses.'200'.content"
                                + ".'application/json'.schema.'$ref'",
                        equalTo("#/components/schemas/tiering_service_Page"))
                .body("paths.'/api/programs/{program}/from-tiering-service'.get.tags", hasItem("tiering-service"));
    }

    @Test
    void the_document_needs_a_token_and_the_page_that_shows_it_does_not() {
        given().when().get("/api/docs/openapi.json").then().statusCode(401);
        given().when().get("/api/docs").then().statusCode(200).contentType(containsString("text/html"));
    }
}
