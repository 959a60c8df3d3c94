package io.tierline.partner.http;

import io.tierline.service.problem.Refused;
import jakarta.ws.rs.core.EntityTag;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The version of what is read, as it stands in ETag and If-Match. */
public final class Revision {
    private Revision() {}

    public static EntityTag tag(long revision) {
        return new EntityTag(Long.toString(revision));
    }

    /**
     * Checks the caller's If-Match.
     *
     * @param ifMatch the header; null when absent
     * @param current the revision there is; 0 when there is none
     * @throws Refused stale when the caller saw another one
     */
    public static void check(@Nullable String ifMatch, long current) {
        if (ifMatch == null) return;
        boolean matches = current > 0
                && ("*".equals(ifMatch.strip())
                        || Arrays.stream(ifMatch.split(","))
                                .map(String::strip)
                                .anyMatch(("\"" + current + "\"")::equals));
        if (!matches)
            throw Refused.stale(
                    current == 0 ? "There is none yet." : "The present version is \"" + current + "\", not " + ifMatch);
    }
}
