package io.tierline.architecture.bait;

/** Has a name that says nothing. */
public final class SomethingManager {}
