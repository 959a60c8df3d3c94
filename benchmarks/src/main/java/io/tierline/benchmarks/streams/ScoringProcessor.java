package io.tierline.benchmarks.streams;

import io.tierline.benchmarks.job.Evaluation;
import io.tierline.benchmarks.job.Register;
import io.tierline.benchmarks.job.Registers;
import io.tierline.benchmarks.job.ScoreLine;
import io.tierline.benchmarks.job.SourceEvent;
import io.tierline.benchmarks.job.Turns;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Folds events into the register store, marks their partners, and sends marked partners' scores in turns. */
final class ScoringProcessor implements Processor<String, SourceEvent, String, ScoreLine> {
    private static final Duration EVERY = Duration.ofMillis(250);
    /** The partitions of a thread share its time. */
    private static final Duration SHARE = EVERY.dividedBy(2);

    private static final int MOST_AT_ONCE = 1_000;
    private static final char SEPARATOR = '|';

    private final Clock clock;
    private final Evaluation evaluation = new Evaluation();
    private final Turns turns = new Turns(SHARE);
    private ProcessorContext<String, ScoreLine> context;
    private KeyValueStore<String, Register> registers;
    private KeyValueStore<String, Long> marked;
    private boolean busy;

    ScoringProcessor(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void init(ProcessorContext<String, ScoreLine> context) {
        this.context = context;
        registers = context.getStateStore(StreamsTopology.REGISTERS);
        marked = context.getStateStore(StreamsTopology.MARKED);
        context.schedule(EVERY, PunctuationType.WALL_CLOCK_TIME, _ -> send());
    }

    @Override
    public void process(Record<String, SourceEvent> record) {
        busy = true;
        var partner = record.key();
        Registers.write(record.value(), (name, register) -> {
            var key = partner + SEPARATOR + name;
            if (!register.replaces(registers.get(key))) return;
            registers.put(key, register);
            if (marked.get(partner) == null) marked.put(partner, register.time());
        });
    }

    private void send() {
        turns.begin(busy);
        busy = false;
        for (var partner : due()) {
            if (!turns.goOn()) return;
            send(partner);
            marked.delete(partner);
        }
    }

    private List<String> due() {
        var due = new ArrayList<String>();
        try (var all = marked.all()) {
            while (all.hasNext() && due.size() < MOST_AT_ONCE) due.add(all.next().key);
        }
        return due;
    }

    private void send(String partner) {
        long asOf = clock.millis();
        var prefix = partner + SEPARATOR;
        evaluation.begin(partner, asOf);
        try (var its = registers.prefixScan(prefix, new StringSerializer())) {
            while (its.hasNext()) {
                var entry = its.next();
                evaluation.take(entry.key.substring(prefix.length()), entry.value);
            }
        }
        evaluation.end().ifPresent(score -> context.forward(new Record<>(partner, score, asOf)));
    }
}
