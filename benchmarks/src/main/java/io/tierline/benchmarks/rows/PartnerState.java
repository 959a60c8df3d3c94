package io.tierline.benchmarks.rows;

import io.tierline.benchmarks.job.Evaluation;
import io.tierline.benchmarks.job.Register;
import io.tierline.benchmarks.job.ScoreLine;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** All that is known of one partner, in a hash map; mutable, of one thread. */
final class PartnerState {
    private final byte[] key;
    private final String partner;
    private final Map<String, Register> registers = new HashMap<>();
    /** Whether its score has to be sent. */
    boolean marked;

    PartnerState(byte[] key, String partner) {
        this.key = key;
        this.partner = partner;
    }

    byte[] key() {
        return key;
    }

    /** False when nothing changed. */
    boolean put(String register, Register value) {
        var present = registers.putIfAbsent(register, value);
        if (present == null) return true;
        if (!value.replaces(present)) return false;
        registers.put(register, value);
        return true;
    }

    Optional<ScoreLine> score(Evaluation evaluation, long asOf) {
        evaluation.begin(partner, asOf);
        registers.forEach(evaluation::take);
        return evaluation.end();
    }
}
