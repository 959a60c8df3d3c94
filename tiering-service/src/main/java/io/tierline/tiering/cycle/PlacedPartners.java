package io.tierline.tiering.cycle;

import io.tierline.contracts.event.PartnerEvent;
import io.tierline.contracts.event.TierEvent.TierChanged;
import io.tierline.tiering.fold.Taken;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where partners are placed, read while their cycle is being scored, so that it need not be read when that ends. What was
 * read holds until the tables take in something else of the program's partners.
 */
@Singleton
public class PlacedPartners {
    private final Map<String, List<Placed>> byProgram = new HashMap<>();
    /** By program the cycle they were read ahead for. */
    private final Map<String, String> aheadFor = new HashMap<>();

    PlacedPartners() {}

    /** Once a cycle: when partners change all the time they are read again only at its end. */
    void readAhead(Connection tables, UnderWay cycle) throws SQLException {
        if (cycle.cycle().equals(aheadFor.put(cycle.program(), cycle.cycle()))) return;
        byProgram.put(cycle.program(), Cycles.placed(tables, cycle.program()));
    }

    /** As the tables hold them now. */
    List<Placed> of(Connection tables, String program) throws SQLException {
        var known = byProgram.get(program);
        return known == null ? Cycles.placed(tables, program) : known;
    }

    /** What the tables have taken in. */
    public void taken(List<Taken> events) {
        if (byProgram.isEmpty()) return;
        for (var taken : events) {
            var data = taken.event().data();
            if (data instanceof PartnerEvent || data instanceof TierChanged)
                byProgram.remove(taken.event().program());
        }
    }

    /** Everything, as when others may have written the tables. */
    public void forget() {
        byProgram.clear();
        aheadFor.clear();
    }

    /** Of a program whose cycle has ended. */
    void forget(String program) {
        byProgram.remove(program);
        aheadFor.remove(program);
    }
}
