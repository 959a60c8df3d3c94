package io.tierline.platform.run;

/** How far a component is. */
public enum Stage {
    WAITING,
    STARTING,
    READY,
    DOWN,
    STOPPED
}
