package io.tierline.prioritization.framework;

import java.util.function.DoublePredicate;

/** The numbers a field takes. */
enum Range {
    ANY("any number", x -> true),
    POSITIVE("above 0", x -> x > 0),
    NOT_NEGATIVE("0 or more", x -> x >= 0),
    PERCENT("from 0 to 100", x -> x >= 0 && x <= 100),
    PART("above 0 and at most 1", x -> x > 0 && x <= 1),
    PART_OR_NONE("from 0 to 1", x -> x >= 0 && x <= 1),
    WEEK_HOURS("from 0 to 168", x -> x >= 0 && x <= 168);

    private final String says;
    private final DoublePredicate takes;

    Range(String says, DoublePredicate takes) {
        this.says = says;
        this.takes = takes;
    }

    boolean takes(double x) {
        return takes.test(x);
    }

    String says() {
        return says;
    }
}
