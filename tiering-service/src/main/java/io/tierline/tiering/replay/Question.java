package io.tierline.tiering.replay;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a job is to find out.
 *
 * @param variants at least one
 * @param kind what is told of them
 * @param extent the part of the log it reads
 */
record Question(String program, Kind kind, List<Variant> variants, LogExtent extent) {
    /** What a job's result says. */
    enum Kind {
        /** Every cycle of the only variant, partner by partner. */
        REPLAY,
        /** How steady each variant is. */
        COMPARISON
    }

    Question {
        variants = List.copyOf(variants);
    }

    /** Those of all variants, ascending. */
    SortedSet<Instant> asOfs() {
        var all = new TreeSet<Instant>();
        variants.forEach(variant -> all.addAll(variant.asOfs()));
        return all;
    }
}
