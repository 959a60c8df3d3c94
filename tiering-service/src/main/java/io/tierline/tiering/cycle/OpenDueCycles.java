package io.tierline.tiering.cycle;

import io.tierline.service.projection.Automation;
import io.tierline.tiering.TieringSettings;
import io.tierline.tiering.fold.Minted;
import io.tierline.tiering.fold.Query;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** When a program's calendar has come to a due instant, a cycle opens by itself. */
@Singleton
public class OpenDueCycles implements Automation {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final CycleOpener opener;
    private final TieringSettings settings;
    private Instant lookedAt = Instant.EPOCH;

    OpenDueCycles(CycleOpener opener, TieringSettings settings) {
        this.opener = opener;
        this.settings = settings;
    }

    @Override
    public List<ProducerRecord<byte[], byte[]>> due(Connection tables, Instant now) throws SQLException {
        if (Duration.between(lookedAt, now).abs().compareTo(LOOK_EVERY) < 0) return List.of();
        for (var program : Query.list(tables, "select distinct program from framework", row -> row.getString(1))) {
            var records = due(tables, program, now);
            if (!records.isEmpty()) return records;
        }
        lookedAt = now;
        return List.of();
    }

    private List<ProducerRecord<byte[], byte[]>> due(Connection tables, String program, Instant now)
            throws SQLException {
        var versions = opener.frameworks().versions(tables, program);
        var latest = Cycles.latest(tables, program).orElse(null);
        var asOf = Schedule.asOf(versions, latest, settings.retryAfter(), now);
        if (asOf.isEmpty()) return List.of();
        var version = Schedule.version(versions, asOf.get());
        var opening = opener.opening(program, Minted.time(asOf.get()), now, version);
        return opener.records(opening, Opening.SCHEDULED, "schedule", now);
    }
}
