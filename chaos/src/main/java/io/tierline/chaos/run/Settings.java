package io.tierline.chaos.run;

import java.time.Duration;
import java.util.List;

/**
 * What a fault run is asked to do.
 *
 * @param seed decides deeds, moments and data
 * @param kills how many deeds
 * @param pauses how long a paused process is paused; may be empty
 * @param instances of the scoring service
 * @param partners how many there are, at least 50
 * @param rate records a second; 0 for half of what the scoring service reads
 * @param heap largest heap of each instance, such as {@code 6g}
 */
public record Settings(
        long seed, int kills, List<Duration> pauses, int instances, int partners, double rate, String heap) {
    public Settings {
        pauses = List.copyOf(pauses);
        if (kills < 1) throw new IllegalArgumentException("kills: " + kills + " (expected: at least 1)");
        if (instances < 1 || instances > 4)
            throw new IllegalArgumentException("instances: " + instances + " (expected: 1 to 4)");
        if (partners < 50) throw new IllegalArgumentException("partners: " + partners + " (expected: at least 50)");
        if (!(rate >= 0 && rate <= 1e6))
            throw new IllegalArgumentException("rate: " + rate + " (expected: 0 to 1000000)");
    }
}
