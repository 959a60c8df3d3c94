package io.tierline.partner.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.contracts.event.AttributeValue;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.PartnerEvent;
import io.tierline.contracts.fact.EventFacts;
import io.tierline.prioritization.facts.PartnerFacts;
import io.tierline.prioritization.facts.Retention;
import io.tierline.testkit.Gen;
import io.tierline.testkit.Source;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RosterEntryTest {
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    @Test
    void any_order_and_any_repetition_of_the_same_events_gives_the_same_partner() {
        Gen.forAll(RosterEntryTest::sample, sample -> {
            var once = folded(sample.events());
            var again = folded(sample.repeatedAndShuffled());
            assertThat(Cell.write(again.cells())).isEqualTo(Cell.write(once.cells()));
            assertThat(again.known()).isEqualTo(once.known());
        });
    }

    @Test
    void it_says_the_same_as_the_domain() {
        Gen.forAll(source -> source.listOf(0, 12, RosterEntryTest::event), events -> {
            var facts = new PartnerFacts();
            for (var event : events) facts.apply(EventFacts.of(event).orElseThrow(), Retention.all());
            var snapshot = facts.at(NOON.plusSeconds(1_000));
            var entry = folded(events);
            if (entry.known()) {
                assertThat(entry.registered()).isEqualTo(snapshot.present());
                assertThat(entry.name()).isEqualTo(snapshot.name());
                assertThat(entry.region()).isEqualTo(snapshot.region());
                assertThat(entry.attributes().size())
                        .isEqualTo(snapshot.attributes().size());
            }
        });
    }

    @Test
    void cells_are_read_back_as_they_were_written() {
        Gen.forAll(source -> source.listOf(0, 12, RosterEntryTest::event), events -> {
            var cells = folded(events).cells();
            assertThat(Cell.write(Cell.read(Cell.write(cells)))).isEqualTo(Cell.write(cells));
        });
    }

    @Test
    void what_is_wanted_and_there_already_needs_no_event() {
        var wanted = new PartnerEvent.PartnerRegistered(
                "Acme", "smb", null, Map.of("size", new AttributeValue.Number(BigDecimal.TEN)), Map.of());
        var entry = new RosterEntry();
        assertThat(entry.towards(wanted)).isEqualTo(wanted);
        entry.apply(new Event("1", "/crm", "emea", "acme", NOON, wanted), wanted);
        assertThat(entry.towards(wanted)).isNull();
        var taken = new PartnerEvent.PartnerRegistered(
                "Acme", "smb", null, Map.of("size", new AttributeValue.Removed()), Map.of());
        assertThat(entry.towards(taken)).isInstanceOf(PartnerEvent.PartnerChanged.class);
    }

    private record Sample(List<Event> events, List<Event> repeatedAndShuffled) {}

    private static Sample sample(Source source) {
        var events = source.listOf(0, 12, RosterEntryTest::event);
        return new Sample(
                events,
                source.shuffled(Stream.concat(events.stream(), events.stream()).toList()));
    }

    private static RosterEntry folded(List<Event> events) {
        var entry = new RosterEntry();
        for (var event : events) entry.apply(event, (PartnerEvent) event.data());
        return entry;
    }

    /** Few times, ids and names, so that events meet. */
    private static Event event(Source source) {
        var time = NOON.plusSeconds(source.between(0, 3));
        var id = "e" + source.between(0, 50);
        int said = Math.floorMod(31 * id.hashCode() + time.hashCode(), 5);
        PartnerEvent content = switch (said) {
            case 0, 1 ->
                new PartnerEvent.PartnerRegistered(
                        "name of " + id, "smb", said == 0 ? "dach" : null, attributes(id), Map.of("crm", id));
            case 2, 3 -> new PartnerEvent.PartnerChanged("changed by " + id, null, null, attributes(id), Map.of());
            default -> new PartnerEvent.PartnerRetired(null);
        };
        return new Event(id, "/crm", "emea", "acme", time, content);
    }

    private static Map<String, AttributeValue> attributes(String id) {
        return id.length() % 2 == 0
                ? Map.of("fit", new AttributeValue.Number(new BigDecimal(id.length())))
                : Map.of("fit", new AttributeValue.Removed(), "text", new AttributeValue.Text(id));
    }
}
