package io.tierline.prioritization.tier;

import java.util.Locale;

/** The rule of movement that gave a partner its tier. */
public enum Rule {
    /** Had no tier of this framework. */
    ENTERED,
    /** Is where its score says. */
    STAYS,
    UP,
    /** Would go further up but for the limit of steps. */
    UP_LIMITED,
    /** Below its tier, and kept. */
    GRACE,
    DOWN,
    /** Would go further down but for the limit of steps. */
    DOWN_LIMITED,
    /** Held by an exception. */
    EXCEPTION;

    /** As it is written, such as {@code up-limited}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
