package io.tierline.benchmarks.flink;

import io.tierline.benchmarks.job.Evaluation;
import io.tierline.benchmarks.job.JobJson;
import io.tierline.benchmarks.job.Register;
import io.tierline.benchmarks.job.Registers;
import io.tierline.benchmarks.job.Turns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** Keeps a partner's registers as keyed state and sends the score of a partner that changed by a timer, in turns. */
final class ScoringFunction extends KeyedProcessFunction<String, Tuple2<String, byte[]>, Tuple2<String, byte[]>> {
    private static final long serialVersionUID = 1L;
    private static final long EVERY = 250;

    private transient @Nullable MapState<String, Register> registers;
    private transient @Nullable ValueState<Boolean> marked;
    private transient @Nullable Evaluation evaluation;
    private transient @Nullable Turns turns;
    private transient long turn;
    private transient boolean busy;

    @Override
    public void open(OpenContext context) {
        registers = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>("registers", Types.STRING, TypeInformation.of(Register.class)));
        marked = getRuntimeContext().getState(new ValueStateDescriptor<>("marked", Types.BOOLEAN));
        evaluation = new Evaluation();
        turns = new Turns(Duration.ofMillis(EVERY));
    }

    @Override
    public void processElement(Tuple2<String, byte[]> element, Context context, Collector<Tuple2<String, byte[]>> out)
            throws IOException {
        busy = true;
        var its = opened(registers);
        boolean[] changed = new boolean[1];
        Registers.write(JobJson.event(element.f1), (name, register) -> changed[0] |= put(its, name, register));
        if (!changed[0] || opened(marked).value() != null) return;
        opened(marked).update(true);
        wake(context);
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Tuple2<String, byte[]>> out) throws Exception {
        if (time != turn) {
            turn = time;
            opened(turns).begin(busy);
            busy = false;
        }
        if (!opened(turns).goOn()) {
            wake(context);
            return;
        }
        opened(marked).clear();
        var its = opened(evaluation);
        its.begin(context.getCurrentKey(), context.timerService().currentProcessingTime());
        for (Map.Entry<String, Register> entry : opened(registers).entries())
            its.take(entry.getKey(), entry.getValue());
        its.end().ifPresent(score -> out.collect(Tuple2.of(context.getCurrentKey(), JobJson.write(score))));
    }

    /** At the beginning of the next turn, which all partners share. */
    private static void wake(KeyedProcessFunction<?, ?, ?>.Context context) {
        long now = context.timerService().currentProcessingTime();
        context.timerService().registerProcessingTimeTimer((now / EVERY + 1) * EVERY);
    }

    private static boolean put(MapState<String, Register> registers, String name, Register register) {
        try {
            if (!register.replaces(registers.get(name))) return false;
            registers.put(name, register);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T opened(@Nullable T part) {
        if (part == null) throw new IllegalStateException("not opened");
        return part;
    }
}
