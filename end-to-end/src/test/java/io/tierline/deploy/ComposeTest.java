package io.tierline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class ComposeTest {
    private static final Path PROJECT = Path.of("..");
    private static final List<String> OURS = List.of(
            "partner-service", "scoring-service", "tiering-service", "capacity-service", "slack-notifier", "console");
    private static Map<String, Object> compose;

    @BeforeAll
    static void read() throws IOException {
        compose = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(PROJECT.resolve("docker-compose.yml")));
    }

    @Test
    void every_service_is_there() {
        assertThat(services()).containsKeys(OURS.toArray(String[]::new)).containsKeys("kafka", "postgres", "topics");
    }

    @Test
    void images_of_others_are_pinned_to_a_full_version() {
        assertThat(List.of("kafka", "postgres"))
                .allSatisfy(name ->
                        assertThat(service(name).get("image").toString()).matches(".+:\\d+(\\.\\d+)+"));
    }

    @Test
    void only_the_console_is_published_and_only_on_loopback() {
        services().forEach((name, service) -> {
            if (name.equals("console"))
                assertThat(map(service).get("ports")).asList().containsExactly("127.0.0.1:8080:8080");
            else assertThat(map(service)).as(name).doesNotContainKey("ports");
        });
    }

    @Test
    void secrets_come_as_files_and_never_as_environment_variables() {
        map(compose.get("secrets"))
                .forEach((name, secret) -> assertThat(map(secret)).as(name).containsOnlyKeys("file"));
        services().forEach((name, service) -> {
            var environment = map(service).get("environment");
            if (environment != null)
                map(environment).forEach((variable, value) -> {
                    if (!variable.endsWith("_FILE"))
                        assertThat(variable)
                                .as(name)
                                .doesNotContainIgnoringCase("password")
                                .doesNotContainIgnoringCase("jaas");
                });
        });
    }

    @Test
    void our_containers_may_write_nothing_and_gain_nothing() {
        assertThat(OURS).allSatisfy(name -> {
            assertThat(service(name)).containsEntry("read_only", true);
            assertThat(service(name).get("cap_drop")).asList().containsExactly("ALL");
            assertThat(service(name).get("secrets").toString()).contains("service.properties", "token-key");
        });
    }

    @Test
    void data_lives_in_named_volumes() {
        assertThat(map(compose.get("volumes"))).containsKeys("kafka", "postgres", "scoring");
    }

    @Test
    void the_image_runs_as_a_high_user_id_and_probes_itself_without_other_tools() throws IOException {
        var dockerfile = Files.readString(PROJECT.resolve("deploy/Dockerfile"));
        assertThat(dockerfile).doesNotContain("curl", "wget", "# syntax").containsPattern("USER 1\\d{4}:");
        assertThat(PROJECT.resolve("deploy/probe")).isExecutable();
    }

    @Test
    void every_secret_file_that_compose_names_is_made_by_the_script() throws IOException {
        var script = Files.readString(PROJECT.resolve("deploy/make-secrets"));
        var names = Stream.of("topics", "partner", "scoring", "tiering", "capacity", "slack", "console");
        assertThat(names).allSatisfy(name -> assertThat(script).contains(name));
        map(compose.get("secrets")).values().forEach(secret -> {
            var file = map(secret).get("file").toString().replace("deploy/secrets/", "");
            assertThat(script).contains(file.endsWith(".properties") ? "$service.properties" : file);
        });
    }

    private static Map<String, Object> services() {
        return map(compose.get("services"));
    }

    private static Map<String, Object> service(String name) {
        return map(services().get(name));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
