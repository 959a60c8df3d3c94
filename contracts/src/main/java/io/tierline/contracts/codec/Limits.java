package io.tierline.contracts.codec;

import io.tierline.contracts.event.EngagementEvent.Status;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The bounds of what an event may say, the same for every reader. */
final class Limits {
    /** How far in the future an event's time may lie, for clocks that are not set alike. */
    static final Duration LATEST_AHEAD = Duration.ofMinutes(5);

    /** Longest text, in characters. */
    static final int LONGEST_TEXT = 4_000;

    /** Longest id and longest source, in bytes of UTF-8: together they are a key. */
    static final int LONGEST_IDENTITY = 512;

    private static final BigDecimal LARGEST = new BigDecimal("1e15");
    private static final int MOST_DECIMALS = 30;
    private static final BigDecimal DAY = BigDecimal.valueOf(24);

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private Limits() {}

    static boolean isIdentity(String text) {
        return text.length() * 3 <= LONGEST_IDENTITY
                || text.getBytes(StandardCharsets.UTF_8).length <= LONGEST_IDENTITY;
    }

    static boolean isTooFarAhead(Instant time, Instant now) {
        return time.isAfter(now.plus(LATEST_AHEAD));
    }

    static boolean isInRange(BigDecimal decimal) {
        return decimal.abs().compareTo(LARGEST) <= 0 && decimal.scale() <= MOST_DECIMALS;
    }

    /** 0 to 24 hours. */
    static boolean isWithinDay(BigDecimal hours) {
        return hours.signum() >= 0 && hours.compareTo(DAY) <= 0;
    }

    /** Above 0 and at most 1. */
    static boolean isShare(BigDecimal share) {
        return share.signum() > 0 && share.compareTo(BigDecimal.ONE) <= 0;
    }

    static boolean isCurrency(String code) {
        return CURRENCIES.contains(code);
    }

    /** Only a won deal may be below 0: a credit note. */
    static boolean isAmountOf(Status status, BigDecimal amount) {
        return amount.signum() >= 0 || status == Status.won;
    }

    /** A closed deal says when it was closed. */
    static boolean isClosingMissing(Status status, @Nullable Object closedAt) {
        return status != Status.open && closedAt == null;
    }
}
