package io.tierline.prioritization.capacity;

import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;

/** Bisects whole numbers by a costly test, for as long as it may; what it answers has passed the test. */
final class Search {
    private final BooleanSupplier goesOn;
    private boolean complete = true;

    Search(BooleanSupplier goesOn) {
        this.goesOn = goesOn;
    }

    /** Whether no answer was cut short. */
    boolean isComplete() {
        return complete;
    }

    boolean passes(int number, IntPredicate test) {
        if (mayGoOn()) return test.test(number);
        return false;
    }

    /** The least number in [least, most] that passes, if all above it do; empty when {@code most} does not. */
    OptionalInt least(int least, int most, IntPredicate test) {
        if (least > most || !passes(most, test)) return OptionalInt.empty();
        int failed = least - 1;
        int passed = most;
        while (passed - failed > 1 && mayGoOn()) {
            int middle = failed + (passed - failed) / 2;
            if (test.test(middle)) passed = middle;
            else failed = middle;
        }
        return OptionalInt.of(passed);
    }

    /** The greatest number in [least, most] that passes, if all below it do; empty when {@code least} does not. */
    OptionalInt greatest(int least, int most, IntPredicate test) {
        var negative = least(-most, -least, number -> test.test(-number));
        return negative.isPresent() ? OptionalInt.of(-negative.getAsInt()) : OptionalInt.empty();
    }

    private boolean mayGoOn() {
        boolean goOn = goesOn.getAsBoolean();
        complete &= goOn;
        return goOn;
    }
}
