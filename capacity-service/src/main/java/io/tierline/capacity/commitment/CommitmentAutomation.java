package io.tierline.capacity.commitment;

import io.micrometer.core.instrument.MeterRegistry;
import io.tierline.capacity.CapacitySettings;
import io.tierline.capacity.plan.Frameworks;
import io.tierline.capacity.tables.TouchedPartners;
import io.tierline.contracts.codec.KafkaEvents;
import io.tierline.contracts.event.Event;
import io.tierline.prioritization.commitment.Deeds;
import io.tierline.prioritization.commitment.Item;
import io.tierline.prioritization.commitment.ItemChange;
import io.tierline.prioritization.commitment.Items;
import io.tierline.prioritization.commitment.Promise;
import io.tierline.service.projection.Automation;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Opens an item for each commitment that was missed and closes it when it was met, corrected or promised no more. What
 * stands is computed from the tables and held against what the log says already, so a restart, a repeat or a rebuild
 * writes nothing. A look takes a few hundred partners.
 */
@Dependent
public class CommitmentAutomation implements Automation {
    /** An item that came and went while nobody looked is told unless it ended longer ago than this. */
    static final int DAYS_TOLD = 31;

    private static final Logger LOG = Logger.getLogger(CommitmentAutomation.class);
    private static final int PARTNERS_A_LOOK = 500;
    private static final String EVENTS = "tierline.capacity.commitments";

    private final TouchedPartners touched;
    private final Frameworks frameworks;
    private final CapacitySettings settings;
    private final MeterRegistry meters;
    private final Map<String, Agenda> agendas = new LinkedHashMap<>();
    private boolean allFound;

    CommitmentAutomation(
            TouchedPartners touched, Frameworks frameworks, CapacitySettings settings, MeterRegistry meters) {
        this.touched = touched;
        this.frameworks = frameworks;
        this.settings = settings;
        this.meters = meters;
    }

    @Override
    public List<ProducerRecord<byte[], byte[]>> due(Connection tables, Instant now) throws SQLException {
        if (!allFound) {
            for (var program : programs(tables)) agendas.put(program, new Agenda());
            allFound = true;
        }
        touched.take()
                .forEach((program, partners) ->
                        agendas.computeIfAbsent(program, _ -> new Agenda()).touch(partners));
        for (var entry : agendas.entrySet()) {
            var agenda = entry.getValue();
            if (!agenda.isDue(now)) continue;
            var started = System.nanoTime();
            var events = look(tables, entry.getKey(), agenda, now);
            agenda.looked(now, Duration.ofNanos(System.nanoTime() - started), settings.longestRest());
            if (!events.isEmpty()) return events.stream().map(KafkaEvents::record).toList();
        }
        return List.of();
    }

    private static List<String> programs(Connection tables) throws SQLException {
        List<String> programs = new ArrayList<>();
        try (var select = tables.prepareStatement("select distinct program from framework order by program");
                var rows = select.executeQuery()) {
            while (rows.next()) programs.add(rows.getString(1));
        }
        return programs;
    }

    private List<Event> look(Connection tables, String program, Agenda agenda, Instant now) throws SQLException {
        try {
            var levels = ServiceLevels.read(tables, frameworks, program).orElse(null);
            if (levels == null) {
                agenda.nothing();
                return List.of();
            }
            agenda.sees(levels, levels.day(now));
            return events(tables, levels, agenda, now);
        } catch (IllegalStateException e) {
            LOG.errorf(e, "program %s: its commitments are not looked at", program);
            agenda.nothing();
            return List.of();
        }
    }

    /** Those that it writes about wait again: the next look sees whether the log took it in. */
    private List<Event> events(Connection tables, ServiceLevels levels, Agenda agenda, Instant now)
            throws SQLException {
        var partners = next(tables, levels, agenda);
        if (partners.isEmpty()) return List.of();
        var today = levels.day(now);
        var promises = PromiseTables.promises(tables, levels, partners);
        promises.forEach((partner, promised) -> agenda.endsOn(partner, nextEnd(promised, today)));
        var items = items(promises, PromiseTables.done(tables, levels, partners), today);
        var said = SaidTables.of(tables, levels.program(), partners, tellable(items, today));
        Map<String, List<ItemChange>> changes = new LinkedHashMap<>();
        for (var partner : partners) {
            var found = ItemChange.of(
                    items.getOrDefault(partner, List.of()),
                    said.items().getOrDefault(partner, List.of()),
                    today.minusDays(DAYS_TOLD));
            if (!found.isEmpty()) changes.put(partner, found);
        }
        if (changes.isEmpty()) return List.of();
        var owners = PromiseTables.owners(tables, levels.program(), changes.keySet());
        var events = new ItemEvents(levels, owners, said.nanos(), now);
        changes.forEach((partner, found) -> found.forEach(change -> events.add(partner, change)));
        agenda.touch(changes.keySet());
        meters.counter(EVENTS).increment(events.events().size());
        return events.events();
    }

    private static List<String> next(Connection tables, ServiceLevels levels, Agenda agenda) throws SQLException {
        var partners = new TreeSet<>(agenda.take(PARTNERS_A_LOOK));
        var after = agenda.roundAfter();
        if (after != null && partners.isEmpty()) {
            var more = PromiseTables.partners(tables, levels.program(), after, PARTNERS_A_LOOK);
            agenda.roundTook(more);
            partners.addAll(more);
        }
        return List.copyOf(partners);
    }

    private static Map<String, List<Item>> items(
            Map<String, List<Promise>> promises, Map<String, Deeds> done, LocalDate today) {
        Map<String, List<Item>> items = new LinkedHashMap<>();
        promises.forEach((partner, promised) -> items.put(
                partner, Items.of(partner, promised, done.getOrDefault(partner, Deeds.of(List.of())), today)));
        return items;
    }

    private static List<String> tellable(Map<String, List<Item>> items, LocalDate today) {
        var notBefore = today.minusDays(DAYS_TOLD);
        return items.values().stream()
                .flatMap(List::stream)
                .filter(item -> item.isOpen() || !item.endedOn().isBefore(notBefore))
                .map(Item::id)
                .toList();
    }

    private static @Nullable LocalDate nextEnd(List<Promise> promised, LocalDate today) {
        return promised.stream()
                .map(promise -> promise.endOfRunning(today))
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
