package io.tierline.slack.notifier;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tierline.service.log.KafkaSettings;
import io.tierline.testkit.RealBackends;
import jakarta.inject.Inject;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealBackends.class)
class OffTest {
    @Inject
    Notifications notifications;

    @Inject
    KafkaSettings kafka;

    @Test
    void without_a_webhook_it_is_ready_and_reads_nothing() throws Exception {
        await().untilAsserted(() -> given().when()
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'notifier' }.data.slack", equalTo("off")));
        assertThat(notifications.notifier()).isEmpty();
        try (var admin = Admin.create(kafka.admin(5_000))) {
            assertThat(admin.listGroups().all().get())
                    .noneMatch(group -> group.groupId().equals("slack-notifier"));
        }
    }
}
