package io.tierline.tiering.exception;

import io.tierline.contracts.event.ExceptionEvent.ExceptionEnded;
import io.tierline.service.projection.Automation;
import io.tierline.service.projection.EventRecords;
import io.tierline.tiering.fold.Minted;
import io.tierline.tiering.fold.Query;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** When a partner that is held retires, its exception ends. */
@Singleton
public class EndOfRetired implements Automation {
    private static final String RETIRED = """
            select exception.program, exception.partner, exception.exception from exception
            join partner on partner.program = exception.program and partner.partner = exception.partner
            where ended_how is null and not registered order by 1, 2
            """;

    private record Ending(String program, String partner, String exception) {}

    EndOfRetired() {}

    @Override
    public List<ProducerRecord<byte[], byte[]>> due(Connection tables, Instant now) throws SQLException {
        var endings =
                Query.list(tables, RETIRED, row -> new Ending(row.getString(1), row.getString(2), row.getString(3)));
        return new EventRecords(endings.stream()
                .map(ending -> Minted.aboutPartner(
                        "ended/" + ending.exception(),
                        ending.program(),
                        ending.partner(),
                        now,
                        new ExceptionEnded(ending.exception(), "retired", null, null, null)))
                .toList());
    }
}
