package io.tierline.tiering.fold;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/** Ids that sort by time and are good to read: the second, then eight random digits, as in 2026-11-23T120501Z-3f2a90b1. */
@Singleton
public class TimedIds {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final SecureRandom random = new SecureRandom();

    public String next(Instant now) {
        var digits = new byte[4];
        random.nextBytes(digits);
        return TIME.format(now) + "-" + HexFormat.of().formatHex(digits);
    }
}
