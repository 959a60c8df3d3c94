package io.tierline.chaos.verify;

/** Something that is not as it must be, in words for people. */
public record Difference(Check check, String what) {}
