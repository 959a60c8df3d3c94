package io.tierline.platform.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    private Path place;

    private DataDirectory data;

    @BeforeEach
    void create() throws IOException {
        data = new DataDirectory(place.resolve("instance"));
        data.create();
    }

    @Test
    void nobody_but_its_owner_may_enter_and_read_secrets() throws IOException {
        var secrets = InstanceSecrets.of(data);
        assertThat(mode(data.root())).isEqualTo("rwx------");
        assertThat(mode(data.secrets())).isEqualTo("rw-------");
        assertThat(mode(data.signingKey())).isEqualTo("rw-------");
        assertThat(secrets.toString()).doesNotContain(secrets.password("kafka"));
    }

    @Test
    void secrets_stay_the_same_and_are_not_made_anew_for_a_database_that_knows_the_old() throws IOException {
        var first = InstanceSecrets.of(data);
        assertThat(InstanceSecrets.of(data).passwords()).isEqualTo(first.passwords());
        assertThat(InstanceSecrets.of(data).signingKey().publicPem())
                .isEqualTo(first.signingKey().publicPem());
        Files.createDirectory(data.postgres());
        Files.delete(data.secrets());
        assertThatThrownBy(() -> InstanceSecrets.of(data)).hasMessageContaining("secrets.properties is gone");
    }

    @Test
    void settings_are_read_as_they_were_written() throws IOException {
        var settings = Map.of("a.url", "jdbc:postgresql://127.0.0.1:1/x?a=b", "b", "C:\\ünicode #1 = !", "c", "");
        data.write(data.config("x"), settings);
        assertThat(data.read(data.config("x"))).isEqualTo(settings);
        assertThat(mode(data.config("x"))).isEqualTo("rw-------");
        assertThat(data.read(data.config("never-written"))).isEmpty();
    }

    @Test
    void every_service_is_told_where_the_others_are_and_only_its_own_password() throws IOException {
        var secrets = InstanceSecrets.of(data);
        var config = new ServiceConfig(data, new PortPlan(20_000), secrets);
        assertThat(config.of(Service.PARTNER, Map.of()))
                .containsEntry("quarkus.http.host", "127.0.0.1")
                .containsEntry("quarkus.http.port", "20001")
                .containsEntry("quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:20032/partner")
                .containsEntry("kafka.bootstrap.servers", "127.0.0.1:20012")
                .doesNotContainValue(secrets.password("tiering"))
                .doesNotContainValue(secrets.password("postgres"));
        assertThat(config.of(Service.CONSOLE, Map.of()))
                .containsEntry("tierline.console.tiering-url", "http://127.0.0.1:20003")
                .doesNotContainKey("quarkus.datasource.password");
        assertThat(config.of(Service.SLACK, Map.of())).doesNotContainKey("tierline.slack.webhook-url");
        assertThat(config.of(Service.SLACK, Map.of(ServiceConfig.SLACK_WEBHOOK, "http://127.0.0.1:9/hook")))
                .containsEntry("tierline.slack.webhook-url", "http://127.0.0.1:9/hook");
    }

    @Test
    void ports_follow_from_the_consoles_and_stay_in_range() {
        assertThat(new PortPlan(8080).named()).containsEntry("kafka", 8092).containsEntry("postgres", 8112);
        assertThat(new PortPlan(8080).named().values()).doesNotHaveDuplicates();
        assertThatThrownBy(() -> new PortPlan(80)).hasMessageContaining("port: 80");
        assertThatThrownBy(() -> new PortPlan(65_530)).hasMessageContaining("port: 65530");
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
