package io.tierline.platform.command;

import io.tierline.platform.access.Role;
import io.tierline.platform.access.TokenMint;
import io.tierline.platform.layout.DataDirectory;
import io.tierline.platform.layout.InstanceSecrets;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints a bearer token. */
@Command(name = "token", description = "Prints a bearer token, and nothing else.", mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {
    /** How long a token is good unless told otherwise. */
    static final Duration LIFE = Duration.ofHours(12);

    @Mixin
    private Place place;

    @Option(names = "--role", required = true, paramLabel = "ROLE", description = "viewer, integration, lead or admin.")
    private Role role;

    @Option(
            names = "--program",
            required = true,
            paramLabel = "P",
            description = "Program it is good for; may be repeated; '*' for all.")
    private List<String> programs;

    @Option(
            names = "--ttl",
            paramLabel = "TIME",
            defaultValue = "PT12H",
            description = "How long it is good, ISO 8601 (default: ${DEFAULT-VALUE}).")
    private Duration life;

    @Override
    public Integer call() throws IOException {
        var data = place.data();
        data.create();
        System.out.println(mint(data).token("local-" + role.wireName(), role, programs, Instant.now(), life));
        return 0;
    }

    /** The mint whose tokens the instance accepts, also before its first start. */
    static TokenMint mint(DataDirectory data) throws IOException {
        return new TokenMint(InstanceSecrets.signingKeyOf(data));
    }

    /** A token for a command's own calls to the instance. */
    static String own(DataDirectory data, Role role, String program) throws IOException {
        return mint(data).token("local-" + role.wireName(), role, List.of(program), Instant.now(), LIFE);
    }
}
