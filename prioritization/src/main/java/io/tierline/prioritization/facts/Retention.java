package io.tierline.prioritization.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;

/** How much history a register keeps, and so at which instants it can still be read. */
public sealed interface Retention {
    /** The versions to keep of {@code versions}, which ascend by stamp. */
    List<Version> kept(List<Version> versions);

    /** Readable at any instant. */
    static Retention all() {
        return new All();
    }

    /** Readable at {@code horizon} and any instant after it. */
    static Retention since(Instant horizon) {
        return new Since(horizon);
    }

    /** Readable at exactly these instants: at most one version for each, whatever the length of the log. */
    static Retention at(SortedSet<Instant> instants) {
        return new At(new TreeSet<>(instants));
    }

    record All() implements Retention {
        @Override
        public List<Version> kept(List<Version> versions) {
            return versions;
        }
    }

    /** Keeps at most {@value #MOST} versions: a cell written more often reads exactly only at its newest instants. */
    record Since(Instant horizon) implements Retention {
        private static final int MOST = 500;

        @Override
        public List<Version> kept(List<Version> versions) {
            int first = 0;
            while (first + 1 < versions.size()
                    && !versions.get(first + 1).stamp().time().isAfter(horizon)) first++;
            var kept = first == 0 ? versions : versions.subList(first, versions.size());
            return kept.size() <= MOST ? kept : bounded(kept);
        }

        /** The one that holds at the horizon, and the newest. */
        private static List<Version> bounded(List<Version> versions) {
            var bounded = new ArrayList<>(versions.subList(versions.size() - MOST, versions.size()));
            bounded.set(0, versions.getFirst());
            return bounded;
        }
    }

    record At(NavigableSet<Instant> instants) implements Retention {
        @Override
        public List<Version> kept(List<Version> versions) {
            var kept = new ArrayList<Version>();
            for (int i = 0; i < versions.size(); i++) {
                var from = versions.get(i).stamp().time();
                var wanted = instants.ceiling(from);
                boolean replacedByThen = i + 1 < versions.size()
                        && wanted != null
                        && !versions.get(i + 1).stamp().time().isAfter(wanted);
                if (wanted != null && !replacedByThen) kept.add(versions.get(i));
            }
            return kept;
        }
    }
}
