package io.tierline.platform.layout;

import io.tierline.platform.access.Secrets;
import io.tierline.platform.access.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The credentials of an instance, made at its first start and kept.
 *
 * @param passwords by whose they are: {@code kafka}, {@code postgres}, and each database's name
 * @param signingKey signs the tokens that the services accept
 */
public record InstanceSecrets(Map<String, String> passwords, SigningKey signingKey) {

    /** Those in the directory; missing ones are made and written there first. */
    public static InstanceSecrets of(DataDirectory data) throws IOException {
        var passwords = new TreeMap<>(data.read(data.secrets()));
        boolean isNew = passwords.isEmpty();
        if (isNew && Files.exists(data.postgres()))
            throw new IOException("%s is gone, and with it the password of the database in %s. Put it back, or wipe."
                    .formatted(data.secrets(), data.postgres()));
        Stream.concat(
                        Stream.of("kafka", "postgres"),
                        Stream.of(Service.values()).flatMap(service -> service.database().stream()))
                .forEach(owner -> passwords.computeIfAbsent(owner, _ -> Secrets.password()));
        if (isNew) data.write(data.secrets(), passwords);
        return new InstanceSecrets(Map.copyOf(passwords), signingKeyOf(data));
    }

    /** The signing key in the directory, made and written there when it is missing. */
    public static SigningKey signingKeyOf(DataDirectory data) throws IOException {
        if (Files.exists(data.signingKey())) return SigningKey.read(data.signingKey());
        var made = SigningKey.generate();
        data.write(data.publicKey(), made.publicPem());
        data.write(data.signingKey(), made.privatePem());
        return made;
    }

    public String password(String owner) {
        return Objects.requireNonNull(passwords.get(owner), () -> "no password of " + owner);
    }

    /** Does not show them. */
    @Override
    public String toString() {
        return "InstanceSecrets" + passwords.keySet();
    }
}
