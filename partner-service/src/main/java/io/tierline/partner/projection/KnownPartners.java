package io.tierline.partner.projection;

import io.tierline.contracts.topic.RecordKey;
import io.tierline.partner.roster.RosterTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** The partners that were registered at some time, remembered so that each is asked for once. For one thread. */
final class KnownPartners {
    private static final int MOST = 200_000;

    private final Set<RecordKey> found = new HashSet<>();

    /** Those of the partners that were never registered. */
    Set<RecordKey> unknown(Connection tables, Set<RecordKey> partners) throws SQLException {
        Set<RecordKey> unknown = new HashSet<>(partners);
        unknown.removeAll(found);
        if (unknown.isEmpty()) return unknown;
        var known = RosterTable.known(tables, unknown);
        if (found.size() + known.size() > MOST) found.clear();
        found.addAll(known);
        unknown.removeAll(known);
        return unknown;
    }

    void forget() {
        found.clear();
    }
}
