package io.tierline.tiering.cycle;

/**
 * The tier a partner is in now.
 *
 * @param reason of the move that brought it there
 */
record Placed(String partner, String name, String tier, String reason) {}
