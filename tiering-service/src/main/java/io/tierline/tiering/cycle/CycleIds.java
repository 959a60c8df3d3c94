package io.tierline.tiering.cycle;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/** Names for cycles: when it was opened, to the second, and four random digits, as in 2026-11-23T120501Z-3f2a. */
@Singleton
public class CycleIds {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final SecureRandom random = new SecureRandom();

    String next(Instant now) {
        var digits = new byte[2];
        random.nextBytes(digits);
        return TIME.format(now) + "-" + HexFormat.of().formatHex(digits);
    }
}
