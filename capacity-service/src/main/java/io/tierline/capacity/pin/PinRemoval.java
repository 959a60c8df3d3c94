package io.tierline.capacity.pin;

import io.tierline.capacity.plan.PinTable;
import io.tierline.capacity.team.TeamRules;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.PinEvent.PinRemoved;
import io.tierline.service.problem.Refused;
import io.tierline.service.projection.Command;
import io.tierline.service.projection.Decision;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A pin taken away before its day.
 *
 * @param by who says so
 */
record PinRemoval(String program, String partner, String by, Instant now) implements Command<Boolean> {

    @Override
    public Decision<Boolean> decide(Connection tables) throws SQLException {
        var rules = TeamRules.find(tables, program, now)
                .orElseThrow(() -> Refused.notFound("There is no program " + program + "."));
        var pin = PinTable.on(tables, program, rules.today()).get(partner);
        if (pin == null) throw Refused.notFound("No pin of " + partner + " holds.");
        var event = new Event(
                UUID.randomUUID().toString(),
                PinSetting.SOURCE,
                program,
                partner,
                pin.revision().after(now),
                new PinRemoved(by));
        return Decision.events(List.of(event), true);
    }
}
