package io.tierline.prioritization.score;

import io.tierline.prioritization.Documents;
import io.tierline.prioritization.facts.Fact;
import io.tierline.prioritization.facts.Facts;
import io.tierline.prioritization.facts.LogCut;
import io.tierline.prioritization.facts.Register;
import io.tierline.prioritization.facts.RegisterKey;
import io.tierline.prioritization.facts.Retention;
import io.tierline.prioritization.framework.Framework;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The log of one partner, read from its beginning. */
final class PartnerLog {
    static final Framework DECAY = Documents.framework();
    /** Other weights, and windows where the other decays. */
    static final Framework WINDOWS = windows();

    private final TreeMap<RegisterKey, Register> registers = new TreeMap<>();
    private long next;

    PartnerLog tell(List<Fact> facts) {
        for (var fact : facts) {
            for (var write : Facts.writes(fact, next))
                registers.merge(
                        write.key(),
                        Register.EMPTY.put(write.version(), Retention.all()),
                        (there, _) -> there.put(write.version(), Retention.all()));
            next++;
        }
        return this;
    }

    PartnerLog tell(Fact... facts) {
        return tell(List.of(facts));
    }

    LogCut cut() {
        return new LogCut(next, next);
    }

    Map<RegisterKey, Register> registers() {
        return registers;
    }

    private static Framework windows() {
        var document = Documents.set(Documents.example(), "/factors/0/weight", 10);
        Documents.set(document, "/factors/1/weight", 40);
        Documents.set(
                document,
                "/factors/1/measure",
                Documents.value(
                        "{\"type\": \"activity\", \"kinds\": {\"joint-call\": 3, \"mail\": 1}, \"within\": \"P30D\"}"));
        Documents.set(document, "/factors/2/measure", Documents.value("{\"type\": \"reach\", \"within\": \"P30D\"}"));
        Documents.set(document, "/factors/2/scale", Documents.value("{\"type\": \"linear\", \"from\": 0, \"to\": 5}"));
        return Documents.framework(document);
    }
}
