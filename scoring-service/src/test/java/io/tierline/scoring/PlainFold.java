package io.tierline.scoring;

import io.tierline.contracts.fact.EventFacts;
import io.tierline.contracts.topic.RecordKey;
import io.tierline.contracts.topic.Topic;
import io.tierline.prioritization.facts.Facts;
import io.tierline.prioritization.facts.Register;
import io.tierline.prioritization.facts.RegisterKey;
import io.tierline.prioritization.facts.Retention;
import io.tierline.prioritization.facts.Write;
import io.tierline.scoring.stream.Queryable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the log of a program says of each partner, folded in plain Java, and what the stores of a topology say. */
public final class PlainFold {
    private PlainFold() {}

    /** Registers by partner id. */
    public static Map<String, Map<RegisterKey, Register>> ofLog(String program) {
        var registers = new TreeMap<String, Map<RegisterKey, Register>>();
        for (var topic : List.of(Topic.PARTNERS, Topic.ENGAGEMENTS))
            for (var record : TestLog.records(topic)) {
                if (!RecordKey.parse(new String(record.key())).program().equals(program)) continue;
                var event = TestLog.event(record);
                EventFacts.of(event)
                        .ifPresent(fact -> fold(
                                Facts.writes(fact, record.offset()),
                                registers.computeIfAbsent(event.subject(), _ -> new HashMap<>())));
            }
        return registers;
    }

    private static void fold(List<Write> writes, Map<RegisterKey, Register> registers) {
        for (var write : writes)
            registers.merge(
                    write.key(),
                    Register.EMPTY.put(write.version(), Retention.all()),
                    (before, _) -> before.put(write.version(), Retention.all()));
    }

    /** As {@link #ofLog}, from the partitions that are held. */
    public static Map<String, Map<RegisterKey, Register>> ofStores(Queryable stores, String program) {
        var registers = new TreeMap<String, Map<RegisterKey, Register>>();
        for (int partition : stores.held())
            stores.facts(partition).eachPartner(program, (partner, its) -> registers.put(partner.subject(), its));
        return registers;
    }
}
