package io.tierline.prioritization.purity;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Negative controls: a rule that has never failed proves nothing. */
final class Baits {
    private Baits() {}

    record UsesALibrary(JsonNode node) {}

    static final class ReadsTheClock {
        Instant asOf() {
            return Instant.now();
        }
    }

    static final class RollsDice {
        int dice() {
            return ThreadLocalRandom.current().nextInt(6);
        }
    }

    static final class ReadsTheEnvironment {
        String home() {
            return System.getenv("HOME");
        }
    }

    static final class UsesMath {
        double half(double age) {
            return Math.pow(0.5, age);
        }
    }

    record Unordered(Map<String, Double> points) {
        Unordered {
            points = Map.copyOf(points);
        }
    }
}
