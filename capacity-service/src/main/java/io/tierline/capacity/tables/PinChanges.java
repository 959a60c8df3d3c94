package io.tierline.capacity.tables;

import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.PinEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Pins as events set and remove them, one a partner. */
final class PinChanges {
    private final Rows pins = Rows.latestWins(
            "pin",
            Rows.texts("program", "partner"),
            List.of(
                    new Rows.Column("member", "text"),
                    new Rows.Column("until_day", "date"),
                    new Rows.Column("reason", "text"),
                    new Rows.Column("set_by", "text"),
                    new Rows.Column("removed", "bool")));

    boolean taken(Event event, PinEvent data) {
        switch (data) {
            case PinEvent.PinSet e ->
                pins.addFrom(
                        event, event.program(), event.subject(), e.member(), e.until(), e.reason(), e.setBy(), false);
            case PinEvent.PinRemoved _ ->
                pins.addFrom(event, event.program(), event.subject(), null, null, null, null, true);
        }
        return true;
    }

    void write(Connection tables) throws SQLException {
        pins.write(tables);
    }
}
