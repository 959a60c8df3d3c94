package io.tierline.verification;

/**
 * Something that is not as recomputed.
 *
 * @param place where it was found: {@code log}, {@code tables} (as the HTTP API answers them) or {@code cycle}
 * @param subject the partner, or the cycle
 * @param field of the receipt or of the cycle, parted by {@code /}
 */
public record Difference(String place, String subject, String field, String recomputed, String found) {
    /** In words. */
    public String text() {
        return "%s, %s in the %s: recomputed %s, found %s".formatted(subject, field, place, recomputed, found);
    }
}
