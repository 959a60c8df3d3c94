package io.tierline.partner.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.tierline.contracts.codec.UnreadableEvent;
import io.tierline.partner.settings.PartnerSettings;
import io.tierline.service.log.Appending;
import io.tierline.service.log.EventLog;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The intake of one request: events are checked one by one, looked up and appended in chunks, with a bounded number of
 * chunks under way. What it remembers does not grow with the request.
 */
final class IntakeRun {
    /** From how many bytes on a chunk is sent, however few events it has. */
    private static final int LARGEST_CHUNK = 4 * 1024 * 1024;

    private final String program;
    private final Clock clock;
    private final PartnerSettings.Intake settings;
    private final SeenEvents seen;
    private final EventLog log;
    private final RecentEvents recent = new RecentEvents();
    private final List<Waiting> chunk = new ArrayList<>();
    private final Deque<Appending> underWay = new ArrayDeque<>();
    private final List<IntakeAnswer.Rejected> rejected = new ArrayList<>();
    private int chunkBytes;
    private long rejectedTotal;
    private long accepted;
    private long duplicates;
    private long unknownFields;

    private record Waiting(long line, CheckedEvent event) {}

    IntakeRun(String program, Clock clock, PartnerSettings.Intake settings, SeenEvents seen, EventLog log) {
        this.program = program;
        this.clock = clock;
        this.settings = settings;
        this.seen = seen;
        this.log = log;
    }

    /** Takes one event in, or notes why not. */
    void take(long line, byte[] json) {
        try {
            add(line, CheckedEvent.of(json, program, clock.instant()));
        } catch (UnreadableEvent | CheckedEvent.Unfit e) {
            reject(line, EventIds.in(json), String.valueOf(e.getMessage()));
        }
    }

    /** Takes one event of a batch in, or notes why not. */
    void take(long place, JsonNode json) {
        try {
            add(place, CheckedEvent.of(json, program, clock.instant()));
        } catch (UnreadableEvent | CheckedEvent.Unfit e) {
            reject(place, EventIds.in(json), String.valueOf(e.getMessage()));
        }
    }

    private void add(long line, CheckedEvent event) {
        chunk.add(new Waiting(line, event));
        var value = event.record().value();
        chunkBytes += value == null ? 0 : value.length;
        if (chunk.size() >= settings.chunk() || chunkBytes >= LARGEST_CHUNK) send();
    }

    void reject(long line, @Nullable String id, String detail) {
        rejectedTotal++;
        if (rejected.size() < settings.rejectedShown()) rejected.add(new IntakeAnswer.Rejected(line, id, detail));
    }

    private void send() {
        if (chunk.isEmpty()) return;
        var known = seen.bodies(
                chunk.stream().map(waiting -> waiting.event().identity().key()).toList());
        var records = new ArrayList<ProducerRecord<byte[], byte[]>>(chunk.size());
        for (var waiting : chunk) {
            if (!isNew(waiting, known)) continue;
            records.add(waiting.event().record());
            accepted++;
            unknownFields += waiting.event().unknownFields();
        }
        chunk.clear();
        chunkBytes = 0;
        while (underWay.size() >= settings.chunksUnderWay()) underWay.remove().await();
        if (!records.isEmpty()) underWay.add(log.begin(records));
    }

    private boolean isNew(Waiting waiting, Map<UUID, UUID> known) {
        var identity = waiting.event().identity();
        var stored = known.get(identity.key());
        var body = stored != null ? stored : recent.remember(identity);
        if (body == null) return true;
        if (body.equals(identity.body())) duplicates++;
        else
            reject(
                    waiting.line(),
                    waiting.event().id(),
                    "the same id came before with another content; say what changed in an event with an id of its own");
        return false;
    }

    /** Returns when the log has every accepted event. */
    IntakeAnswer finish() {
        send();
        while (!underWay.isEmpty()) underWay.remove().await();
        return new IntakeAnswer(accepted, duplicates, List.copyOf(rejected), rejectedTotal, unknownFields);
    }
}
