package io.tierline.testkit;

import io.tierline.platform.access.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The signing key of this JVM's tests, made when first asked for. */
final class TestKey {
    /** Where it is written down: Quarkus loads this class more than once into the same JVM. */
    private static final String NOTE = "tierline.test.signing-key";

    private static final Object ONE_AT_A_TIME = "io.tierline.testkit.TestKey".intern();

    private TestKey() {}

    static SigningKey shared() {
        synchronized (ONE_AT_A_TIME) {
            var written = System.getProperty(NOTE);
            if (written != null) return SigningKey.fromPem(written);
            var made = SigningKey.generate();
            System.setProperty(NOTE, made.privatePem());
            return made;
        }
    }

    /** A file with its public half. */
    static Path publicFile() {
        try {
            return Files.writeString(Scratch.directory("key").resolve("public.pem"), shared().publicPem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
