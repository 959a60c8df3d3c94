package io.tierline.chaos.verify;

import java.util.List;

/**
 * What a verification came to.
 *
 * @param tallies one for each check
 * @param differences the first ones, in the order in which they were found
 */
public record Report(List<Tally> tallies, List<Difference> differences) {

    /** How many were compared in one check, and how many differences there were. */
    public record Tally(Check check, long compared, long differences) {}

    public Report {
        tallies = List.copyOf(tallies);
        differences = List.copyOf(differences);
    }

    /** Nothing lost, nothing doubled, nothing else amiss. */
    public boolean clean() {
        return total() == 0;
    }

    /** All differences, those beyond the first ones too. */
    public long total() {
        return tallies.stream().mapToLong(Tally::differences).sum();
    }

    public Tally tally(Check check) {
        return tallies.get(check.ordinal());
    }
}
