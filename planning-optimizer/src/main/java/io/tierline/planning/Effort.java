package io.tierline.planning;

/**
 * How much work an answer may take before the best one so far has to do, in the solver's deterministic time: about a
 * second each, and the same count on every machine.
 *
 * @param most for whether one more can be served
 * @param fewestAway for how few owners have to change
 * @param level for how level the load can be then
 * @param cheapest for the one plan among equal ones
 */
record Effort(double most, double fewestAway, double level, double cheapest) {
    static final Effort OF_A_PLAN = new Effort(0.5, 4, 1, 1);
}
