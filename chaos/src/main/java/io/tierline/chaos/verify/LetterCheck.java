package io.tierline.chaos.verify;

import io.tierline.chaos.log.Fingerprint;
import io.tierline.chaos.log.LogRecord;
import io.tierline.chaos.log.Place;
import io.tierline.contracts.topic.DeadLetterRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds dead letters against poison: one letter for each poison record, with its bytes and a reason, and none else. */
final class LetterCheck {
    private final Findings findings;
    private final Map<Place, Fingerprint> poison = new HashMap<>();

    LetterCheck(Findings findings) {
        this.findings = findings;
    }

    void poison(LogRecord record) {
        poison.put(
                record.place(),
                Fingerprint.of(
                        DeadLetterRecord.cut(record.key(), DeadLetterRecord.LARGEST_KEY),
                        DeadLetterRecord.cut(record.value(), DeadLetterRecord.LARGEST_VALUE)));
    }

    /** To be called when the whole log has been read. */
    void compare(List<Letter> letters) {
        findings.compared(Check.DEAD_LETTERS, poison.size());
        var told = new HashMap<Place, Integer>();
        for (var letter : letters) {
            var origin = letter.origin();
            int times = told.merge(origin, 1, Integer::sum);
            var expected = poison.get(origin);
            if (expected == null)
                findings.difference(Check.DEAD_LETTERS, "a dead letter about " + origin + ", which is no poison");
            else if (times > 1)
                findings.difference(Check.DEAD_LETTERS, "doubled: letter %d about %s".formatted(times, origin));
            else if (!expected.equals(letter.content()))
                findings.difference(Check.DEAD_LETTERS, "the dead letter about " + origin + " has other bytes");
            else if (!letter.reasoned())
                findings.difference(Check.DEAD_LETTERS, "the dead letter about " + origin + " gives no reason");
        }
        for (var place : poison.keySet())
            if (!told.containsKey(place))
                findings.difference(Check.DEAD_LETTERS, "lost: no dead letter about " + place);
    }
}
