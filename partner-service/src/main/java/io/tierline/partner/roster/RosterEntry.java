package io.tierline.partner.roster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tierline.contracts.codec.EventJson;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.PartnerEvent;
import io.tierline.partner.event.Stamps;
import io.tierline.prioritization.facts.Stamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A partner while events are folded into it. Each field goes to the event with the greatest stamp, so that neither order
 * nor repetition matters. Mutable, not for concurrent use.
 */
final class RosterEntry {
    private final SortedMap<String, Cell> cells;
    private boolean known;
    private long revision;

    RosterEntry() {
        this(new TreeMap<>(), false, 0);
    }

    RosterEntry(SortedMap<String, Cell> cells, boolean known, long revision) {
        this.cells = cells;
        this.known = known;
        this.revision = revision;
    }

    void apply(Event event, PartnerEvent content) {
        var stamp = Stamps.of(event);
        boolean changed = !known && content instanceof PartnerEvent.PartnerRegistered;
        if (changed) known = true;
        for (var field : PartnerFields.of(content).entrySet()) {
            var before = cells.get(field.getKey());
            if (before != null && before.stamp().compareTo(stamp) >= 0) continue;
            cells.put(field.getKey(), new Cell(stamp, field.getValue()));
            changed = true;
        }
        if (changed) revision++;
    }

    /** The event that makes this partner what is wanted; null when it is that already. */
    @Nullable
    PartnerEvent towards(PartnerEvent.PartnerRegistered wanted) {
        if (!registered()) return wanted;
        if (PartnerFields.of(wanted).entrySet().stream().allMatch(this::holds)) return null;
        return new PartnerEvent.PartnerChanged(
                wanted.name(), wanted.segment(), wanted.region(), wanted.attributes(), wanted.externalIds());
    }

    private boolean holds(Map.Entry<String, JsonNode> field) {
        var cell = cells.get(field.getKey());
        JsonNode there = cell == null ? NullNode.instance : cell.value();
        var wanted = field.getValue();
        return there.isNumber() && wanted.isNumber()
                ? there.decimalValue().compareTo(wanted.decimalValue()) == 0
                : there.equals(wanted);
    }

    /** Whether it was ever registered; until then it stands on no roster. */
    boolean known() {
        return known;
    }

    boolean registered() {
        return known && PartnerFields.REGISTERED.equals(status());
    }

    long revision() {
        return revision;
    }

    String status() {
        return label(PartnerFields.STATUS);
    }

    String name() {
        return label(PartnerFields.NAME);
    }

    String segment() {
        return label(PartnerFields.SEGMENT);
    }

    @Nullable
    String region() {
        return cells.containsKey(PartnerFields.REGION) ? label(PartnerFields.REGION) : null;
    }

    private String label(String field) {
        var cell = cells.get(field);
        return cell == null ? "" : cell.value().textValue();
    }

    @Nullable
    Instant registeredSince() {
        var status = cells.get(PartnerFields.STATUS);
        return registered() && status != null ? status.stamp().time() : null;
    }

    ObjectNode attributes() {
        return under(PartnerFields.ATTRIBUTE);
    }

    ObjectNode externalIds() {
        return under(PartnerFields.EXTERNAL_ID);
    }

    private ObjectNode under(String prefix) {
        var found = EventJson.mapper().createObjectNode();
        cells.tailMap(prefix).forEach((field, cell) -> {
            if (field.startsWith(prefix) && !cell.value().isNull())
                found.set(field.substring(prefix.length()), cell.value());
        });
        return found;
    }

    /** The greatest stamp of any field; null while it has none. */
    @Nullable
    Stamp latest() {
        return cells.values().stream()
                .map(Cell::stamp)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    SortedMap<String, Cell> cells() {
        return cells;
    }
}
