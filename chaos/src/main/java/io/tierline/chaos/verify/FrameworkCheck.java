package io.tierline.chaos.verify;

import io.tierline.chaos.log.Fingerprint;
import io.tierline.chaos.log.LogRecord;
import java.util.HashMap;
import java.util.Map;

/** Holds the framework broadcast against the versions published: each once in every partition. */
final class FrameworkCheck {
    private final Findings findings;
    private final Map<Fingerprint, Integer> published = new HashMap<>();

    FrameworkCheck(Findings findings) {
        this.findings = findings;
    }

    void published(LogRecord record) {
        published.merge(record.fingerprint(), 1, Integer::sum);
    }

    /** The comparison of one partition of the broadcast. */
    OfPartition of(int partition) {
        return new OfPartition(partition);
    }

    /** One partition of the broadcast. */
    final class OfPartition {
        private final int partition;
        private final Map<Fingerprint, Integer> left = new HashMap<>(published);

        private OfPartition(int partition) {
            this.partition = partition;
            findings.compared(
                    Check.FRAMEWORKS,
                    published.values().stream().mapToInt(Integer::intValue).sum());
        }

        void take(LogRecord record) {
            int times = left.merge(record.fingerprint(), -1, Integer::sum);
            if (times < 0)
                findings.difference(
                        Check.FRAMEWORKS,
                        "doubled or foreign: the framework version at %s was not published, or not so often"
                                .formatted(record.place()));
        }

        void end() {
            left.forEach((_, times) -> {
                if (times > 0)
                    findings.difference(
                            Check.FRAMEWORKS,
                            "lost: partition %d has not got a framework version".formatted(partition));
            });
        }
    }
}
