package io.tierline.platform.demo;

/** What the demonstration is doing, in words for people. */
@FunctionalInterface
public interface DemoStep {
    void doing(String what);
}
