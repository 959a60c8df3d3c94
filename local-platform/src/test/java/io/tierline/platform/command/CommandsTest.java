package io.tierline.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.platform.access.SigningKey;
import io.tierline.platform.layout.DataDirectory;
import io.tierline.platform.run.InstanceLock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
    private record Ran(int status, String out, String err) {}

    @TempDir
    private Path place;

    @Test
    void token_prints_a_token_that_the_public_key_verifies_and_nothing_else() throws Exception {
        var ran = run("token", "--role", "integration", "--program", "acme", "--program", "globex", "--ttl", "PT10M");
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+\\R");
        var key = SigningKey.read(data().signingKey()).pair().getPublic();
        var claims = new JwtConsumerBuilder()
                .setVerificationKey(key)
                .setExpectedIssuer("tierline")
                .build()
                .processToClaims(ran.out().strip());
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("integration");
        assertThat(claims.getStringListClaimValue("programs")).containsExactly("acme", "globex");
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isEqualTo(600);
        assertThat(claims.getSubject()).isNotBlank();
    }

    @Test
    void token_names_the_roles_there_are() {
        var ran = run("token", "--role", "king", "--program", "acme");
        assertThat(ran.status()).isNotZero();
        assertThat(ran.err()).contains("king").contains("VIEWER, INTEGRATION, LEAD, ADMIN");
    }

    @Test
    void commands_about_an_instance_that_is_not_there_say_so() {
        for (var command : new String[][] {{"status"}, {"down"}, {"logs"}}) {
            var ran = run(command);
            assertThat(ran.status()).isEqualTo(1);
            assertThat(ran.err()).contains("there is no instance in").contains("./tierline up");
        }
    }

    @Test
    void a_verification_that_cannot_be_carried_out_says_why_and_ends_with_2() {
        var ran = run("verify", "--program", "acme");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("cannot verify: there is no instance in");
        assertThat(run("verify").status()).isEqualTo(2);
    }

    @Test
    void a_fault_in_a_verification_ends_with_2_not_with_the_1_that_says_something_differs() throws Exception {
        var broken = Files.writeString(place.resolve("client.properties"), "bootstrap.servers=\\uNOTHEX\n");
        var ran = run("verify", "--program", "acme", "--kafka", broken.toString());
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("cannot verify: ", "IllegalArgumentException", "says nothing about the cycle");
    }

    @Test
    void a_verification_that_runs_out_of_memory_ends_with_2_and_says_how_to_give_it_more() throws Exception {
        var huge = Files.writeString(place.resolve("client.properties"), "a=" + "b".repeat(64 << 20) + "\n");
        var said = place.resolve("said.txt");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Tierline.class.getName(),
                        "verify",
                        "--program",
                        "acme",
                        "--kafka",
                        huge.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(said)).isEqualTo(2);
        assertThat(Files.readString(said)).contains("the memory is used up", "TIERLINE_VERIFY_HEAP=4g");
    }

    @Test
    void load_of_a_file_that_is_not_there_says_so() {
        var ran = run("load", "nowhere.ndjson", "--program", "acme");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("no such file, or not readable: nowhere.ndjson");
    }

    @Test
    void wipe_refuses_while_an_instance_runs_and_leaves_foreign_directories_alone() throws Exception {
        data().create();
        try (var _ = InstanceLock.take(data()).orElseThrow()) {
            var ran = run("wipe", "--yes");
            assertThat(ran.status()).isEqualTo(1);
            assertThat(ran.err()).contains("an instance is running");
        }
        assertThat(run("wipe", "--yes").status()).isZero();
        assertThat(data().root()).doesNotExist();

        Files.createDirectories(data().root());
        Files.writeString(data().root().resolve("letter.txt"), "dear");
        assertThat(run("wipe", "--yes").err()).contains("is not a data directory");
        assertThat(data().root().resolve("letter.txt")).exists();
    }

    @Test
    void up_without_a_build_says_what_to_do() {
        var ran = run("up");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("not built: partner-service").contains("./mvnw package");
    }

    private DataDirectory data() {
        return new DataDirectory(place.resolve("instance"));
    }

    private Ran run(String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var formerOut = System.out;
        var formerErr = System.err;
        var formerHome = System.setProperty("tierline.home", place.toString());
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            var all = Stream.concat(
                            Arrays.stream(words),
                            Stream.of("--data", data().root().toString()))
                    .toArray(String[]::new);
            return new Ran(
                    Tierline.run(all), out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(formerOut);
            System.setErr(formerErr);
            if (formerHome == null) System.clearProperty("tierline.home");
            else System.setProperty("tierline.home", formerHome);
        }
    }
}
