package io.tierline.prioritization.whatif;

import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.tier.Decision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a partner is heading: the first change that coming cycles make to its tier.
 *
 * @param cycle index of the cycle that makes it; -1 when none does
 */
public record Course(Heading heading, int cycle) {
    /** Which way. */
    public enum Heading {
        FALLS,
        RISES,
        /** Is in no tier of the framework, and gets one. */
        ENTERS,
        /** Keeps its tier, and is pending demotion after the last of the cycles. */
        PENDING,
        STAYS
    }

    /**
     * @param tier the one it is in now; null for none
     * @param decisions on it, one for each coming cycle
     */
    public static Course of(Framework framework, @Nullable String tier, List<Decision> decisions) {
        for (int i = 0; i < decisions.size(); i++) {
            var heading = heading(framework, tier, decisions.get(i).tier());
            if (heading != Heading.STAYS) return new Course(heading, i);
        }
        boolean pending = !decisions.isEmpty() && decisions.getLast().pendingDemotion();
        return new Course(pending ? Heading.PENDING : Heading.STAYS, -1);
    }

    /** The way from one tier to another. */
    public static Heading heading(Framework framework, @Nullable String from, String to) {
        if (to.equals(from)) return Heading.STAYS;
        if (!framework.hasTier(from)) return Heading.ENTERS;
        return framework.tierIndex(to) < framework.tierIndex(from) ? Heading.RISES : Heading.FALLS;
    }
}
