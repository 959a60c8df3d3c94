package io.tierline.scoring.topology;

import io.tierline.contracts.topic.RecordKey;
import io.tierline.contracts.topic.Topic;
import io.tierline.scoring.store.Barriers;
import io.tierline.scoring.store.FactStateStore;
import io.tierline.scoring.store.FactStore;
import io.tierline.scoring.store.Frameworks;
import io.tierline.scoring.store.MetBarrier;
import io.tierline.scoring.store.Officials;
import io.tierline.scoring.wire.FrameworkCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * All of scoring for the partners of one partition. An event changes registers and marks its partner; marked partners'
 * scores are sent by the clock. The marks are kept with the facts, so that a crash in between loses none of them. A
 * barrier is answered by the clock too, and at the latest before an event that stands behind it.
 */
final class ScoreProcessor implements Processor<byte[], byte[], byte[], Outgoing> {
    /** So short that a partition asks for its turn to answer a barrier in every pass of its thread. */
    private static final Duration EVERY_PASS = Duration.ofMillis(1);

    private final IncomingReader reader;
    private final Duration emissionInterval;
    private final Duration history;
    private final Traffic traffic;
    private final Turns.OfPartition turn;
    private final Counters counters;
    private ProcessorContext<byte[], Outgoing> context;
    private FactStore facts;
    private FactIntake intake;
    private Frameworks frameworks;
    private Barriers barriers;
    private Officials officials;
    private CycleBarriers cycles;
    private Rescaling rescaling;
    private DeadLetters deadLetters;
    private @Nullable Cancellable sending;
    private @Nullable Cancellable asking;
    private long lastAppended = Traffic.NONE;

    ScoreProcessor(
            IncomingReader reader,
            Duration emissionInterval,
            Duration history,
            Traffic traffic,
            Turns turns,
            Counters counters) {
        this.reader = reader;
        this.emissionInterval = emissionInterval;
        this.history = history;
        this.traffic = traffic;
        this.turn = turns.ofPartition();
        this.counters = counters;
    }

    @Override
    public void init(ProcessorContext<byte[], Outgoing> context) {
        this.context = context;
        int partition = context.taskId().partition();
        facts = context.<FactStateStore>getStateStore(ScoringTopology.FACTS).facts();
        facts.activate();
        intake = new FactIntake(facts, history);
        frameworks = new Frameworks(context.getStateStore(ScoringTopology.FRAMEWORKS));
        barriers = new Barriers(context.getStateStore(ScoringTopology.BARRIERS));
        officials = new Officials(context.getStateStore(ScoringTopology.OFFICIALS), history);
        var official = new OfficialScores(
                partition,
                facts,
                barriers,
                officials,
                record -> context.forward(record, ScoringTopology.TO_CYCLE_SCORES));
        rescaling = new Rescaling(partition, counters.rescale());
        deadLetters = new DeadLetters(counters, record -> context.forward(record, ScoringTopology.TO_DEAD_LETTERS));
        cycles = new CycleBarriers(partition, barriers, official, deadLetters, counters);
        var running = new RunningScores(partition, facts, frameworks, rescaling, record -> {
            context.forward(record, ScoringTopology.TO_SCORES);
            counters.scores().increment();
        });
        sending = context.schedule(emissionInterval, PunctuationType.WALL_CLOCK_TIME, now -> {
            running.send(now, traffic.pace(now, lastAppended));
            lastAppended = Traffic.NONE;
        });
        answerInTurn();
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        lastAppended = record.timestamp();
        var from = context.recordMetadata().orElseThrow();
        var topic = Topic.named(from.topic());
        if (topic != Topic.FRAMEWORK_BROADCAST) answerAll();
        var appended = Instant.ofEpochMilli(record.timestamp());
        var incoming = reader.read(topic, from.partition(), record.key(), record.value(), record.headers(), appended);
        switch (incoming) {
            case Incoming.OfPartner fact -> take(fact, from.offset(), appended);
            case Incoming.FrameworkVersion version -> take(version);
            case Incoming.Barrier barrier -> take(barrier, topic, from.offset(), appended);
            case Incoming.CycleDecided(var program, var cycle, var asOf) -> officials.decided(program, cycle, asOf);
            case Incoming.Irrelevant() -> {}
            case Incoming.Unusable(var reason) -> deadLetters.put(record, from, reason);
        }
        if (topic != Topic.FRAMEWORK_BROADCAST) barriers.read(topic, from.offset() + 1);
    }

    private void take(Incoming.OfPartner incoming, long position, Instant appended) {
        if (intake.take(incoming.partner(), incoming.fact(), position, appended, barriers.earliestAsOf())) {
            facts.mark(incoming.partner());
            counters.facts().increment();
        } else {
            counters.repeats().increment();
        }
    }

    private void take(Incoming.FrameworkVersion incoming) {
        var document = new FrameworkCodec.Document(incoming.version(), incoming.publishedAt(), incoming.document());
        if (!frameworks.take(incoming.program(), document)) return;
        facts.markAll(incoming.program());
        var partners = new HashSet<RecordKey>();
        facts.eachKey(incoming.program(), partners::add);
        rescaling.begin(incoming.program(), incoming.version(), partners, context.currentSystemTimeMs());
    }

    private void take(Incoming.Barrier barrier, Topic topic, long position, Instant appended) {
        cycles.meet(barrier, topic, position, appended);
        answerInTurn();
    }

    /** Asks for turns while a barrier is due. */
    private void answerInTurn() {
        if (asking != null || cycles.due().isEmpty()) return;
        turn.await();
        asking = context.schedule(EVERY_PASS, PunctuationType.WALL_CLOCK_TIME, _ -> {
            if (turn.comes()) cycles.due().ifPresent(this::answer);
        });
    }

    private void answerAll() {
        for (var due = cycles.due(); due.isPresent(); due = cycles.due()) answer(due.get());
    }

    private void answer(MetBarrier due) {
        turn.taken();
        cycles.answer(due);
        context.commit();
        if (cycles.due().isEmpty()) stopAsking();
    }

    private void stopAsking() {
        if (asking != null) asking.cancel();
        asking = null;
    }

    /** A task that is begun anew after a fault keeps its schedules, which would go on with what is closed. */
    @Override
    public void close() {
        if (sending != null) sending.cancel();
        stopAsking();
    }
}
