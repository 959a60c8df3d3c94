package io.tierline.scoring.store;

import io.tierline.prioritization.framework.Framework;

/** A framework in force, and which version it is. */
public record Published(int version, Framework framework) {}
