package io.tierline.tiering.roster;

import io.tierline.contracts.event.PartnerEvent;
import io.tierline.contracts.fact.EventFacts;
import io.tierline.contracts.topic.RecordKey;
import io.tierline.prioritization.facts.Facts;
import io.tierline.tiering.fold.Batch;
import io.tierline.tiering.fold.Fold;
import io.tierline.tiering.fold.Query;
import io.tierline.tiering.fold.Taken;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The roster columns of {@code partner}: each field as the event with the greatest stamp left it. */
public final class RosterFold implements Fold {
    private static final String SELECT = """
            select partner.program, partner.partner, name, segment, region, registered, stamps
            from partner join unnest(?, ?) as wanted (program, partner)
            on partner.program = wanted.program and partner.partner = wanted.partner
            """;
    private static final String UPSERT = """
            insert into partner (program, partner, name, segment, region, registered, stamps)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (program, partner) do update set name = excluded.name, segment = excluded.segment,
            region = excluded.region, registered = excluded.registered, stamps = excluded.stamps
            """;

    @Override
    public List<String> tables() {
        return List.of("partner");
    }

    @Override
    public void apply(Connection tables, List<Taken> events) throws SQLException {
        var touched = new TreeMap<String, RecordKey>();
        for (var taken : events)
            if (taken.event().data() instanceof PartnerEvent)
                touched.put(taken.event().key().text(), taken.event().key());
        if (touched.isEmpty()) return;
        var entries = stored(tables, touched);
        for (var taken : events) {
            if (!(taken.event().data() instanceof PartnerEvent)) continue;
            var entry = entries.computeIfAbsent(taken.event().key().text(), _ -> new RosterEntry());
            EventFacts.of(taken.event()).ifPresent(fact -> Facts.writes(fact).forEach(entry::take));
        }
        Batch.write(tables, UPSERT, entries.entrySet(), (row, entry) -> {
            var key = RecordKey.parse(entry.getKey());
            row.setString(1, key.program());
            row.setString(2, key.subject());
            entry.getValue().bind(row, 3);
        });
    }

    private static SortedMap<String, RosterEntry> stored(Connection tables, SortedMap<String, RecordKey> touched)
            throws SQLException {
        var found = Query.list(
                tables,
                SELECT,
                row -> Map.entry(
                        new RecordKey(row.getString("program"), row.getString("partner")), RosterEntry.of(row)),
                array(tables, touched.values().stream().map(RecordKey::program)),
                array(tables, touched.values().stream().map(RecordKey::subject)));
        var entries = new TreeMap<String, RosterEntry>();
        found.forEach(entry -> entries.put(entry.getKey().text(), entry.getValue()));
        return entries;
    }

    private static Array array(Connection tables, Stream<String> texts) throws SQLException {
        return tables.createArrayOf("text", texts.toArray());
    }
}
