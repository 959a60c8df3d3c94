package io.tierline.prioritization.framework;

/**
 * A rule that a document breaks.
 *
 * @param pointer RFC 6901 JSON pointer of the place, such as {@code /factors/2/weight}; empty for the whole document
 */
public record Violation(String pointer, String detail) {}
