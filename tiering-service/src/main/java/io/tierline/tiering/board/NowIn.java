package io.tierline.tiering.board;

/**
 * The rule where a partner is now: a cycle's decision places it until something else than a cycle does.
 */
public final class NowIn {
    /** The tier that decision {@code d} and partner {@code p} mean together; null for none. */
    public static final String SQL =
            "case when p.placed_for is null or p.placed_for = 'rescore' then d.tier else p.tier end";

    private NowIn() {}
}
