package io.tierline.prioritization.framework;

import java.util.List;

/** From what was measured to 0–100. */
public sealed interface Scale {
    /** In [0, 100] for every finite {@code x}. */
    double scaled(double x);

    /** The least improvement: a value that is scaled to {@code scaled}, in [0, 100], or to the next step above it. */
    double reaching(double scaled);

    /** A straight line, clamped at both ends; {@code to} may be below {@code from}. */
    record Linear(double from, double to) implements Scale {
        @Override
        public double scaled(double x) {
            return 100 * Math.clamp((x - from) / (to - from), 0.0, 1.0);
        }

        @Override
        public double reaching(double scaled) {
            return scaled >= 100 ? to : from + scaled / 100 * (to - from);
        }
    }

    /** Even steps for even ratios, from {@code from} > 0 up to {@code to}. */
    record Log(double from, double to) implements Scale {
        /** StrictMath, so that every machine gives the same bits. */
        @Override
        public double scaled(double x) {
            if (x <= from) return 0;
            return 100 * Math.min(1, StrictMath.log(x / from) / StrictMath.log(to / from));
        }

        @Override
        public double reaching(double scaled) {
            return scaled >= 100 ? to : from * StrictMath.pow(to / from, scaled / 100);
        }
    }

    /** As many equal steps as there are thresholds; {@code at} ascends. */
    record Bands(List<Double> at) implements Scale {
        public Bands {
            at = List.copyOf(at);
        }

        @Override
        public double scaled(double x) {
            long reached = at.stream().filter(threshold -> threshold <= x).count();
            return 100.0 * reached / at.size();
        }

        @Override
        public double reaching(double scaled) {
            return at.stream()
                    .filter(threshold -> scaled(threshold) >= scaled)
                    .findFirst()
                    .orElse(at.getLast());
        }
    }
}
