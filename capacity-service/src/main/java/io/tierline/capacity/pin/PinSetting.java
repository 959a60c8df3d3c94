package io.tierline.capacity.pin;

import io.tierline.capacity.plan.InputTables;
import io.tierline.capacity.plan.PinTable;
import io.tierline.capacity.plan.PinTable.Pin;
import io.tierline.capacity.team.Revision;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.PinEvent.PinSet;
import io.tierline.contracts.topic.Topic;
import io.tierline.service.problem.Refused;
import io.tierline.service.projection.Command;
import io.tierline.service.projection.Decision;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * A partner pinned to a member, in place of the pin it has; repeating one that holds already writes nothing.
 *
 * @param by who says so
 */
record PinSetting(InputTables inputs, String program, String partner, PinDocument document, String by, Instant now)
        implements Command<PinSetting.Done> {
    static final String SOURCE = "/tierline/capacity-service";

    /** What came of it. */
    record Done(boolean isNew, PinView pin) {}

    @Override
    public Decision<Done> decide(Connection tables) throws SQLException {
        var ground = PinGround.read(tables, inputs, program, now);
        var violations = new PinCheck(ground).violations(partner, document);
        if (!violations.isEmpty()) throw Refused.invalid(violations);
        var wanted = new PinSet(
                Objects.requireNonNull(document.member()),
                Objects.requireNonNull(document.until()),
                document.reason(),
                by);
        var before = ground.pins().get(partner);
        if (before != null && holds(before, wanted))
            return Decision.nothing(new Done(false, PinView.of(before, ground)));
        var event = event(tables, wanted);
        var pin = new Pin(partner, wanted.member(), wanted.until(), wanted.reason(), by, Revision.of(event));
        return Decision.events(List.of(event), new Done(before == null, PinView.of(pin, ground)));
    }

    private static boolean holds(Pin pin, PinSet wanted) {
        return pin.member().equals(wanted.member())
                && pin.until().equals(wanted.until())
                && Objects.equals(pin.reason(), wanted.reason());
    }

    private Event event(Connection tables, PinSet data) throws SQLException {
        var time = PinTable.last(tables, program, partner)
                .map(revision -> revision.after(now))
                .orElse(now);
        return new Event(UUID.randomUUID().toString(), SOURCE, program, partner, time, data);
    }

    /** Programs, frameworks and partners are made elsewhere, perhaps a moment ago. */
    @Override
    public Set<Topic> restsOn() {
        return Set.of(Topic.FRAMEWORKS, Topic.PARTNERS);
    }
}
