package io.tierline.tiering.board;

/** The rule where a partner is now: a cycle's decision places it until something else than a cycle does. */
public final class NowIn {
    /** The tier that decision {@code d} and partner {@code p} mean together; null for none. */
    public static final String SQL =
            "case when p.placed_for is null or p.placed_for = 'rescore' then d.tier else p.tier end";

    /**
     * Whether that is the tier of decision {@code d}. Said so that a planner of queries sees that it mostly is: else it
     * sets helpers to work for a page of 50 rows.
     */
    public static final String AS_DECIDED = "(p.placed_for is null or p.placed_for = 'rescore' or p.tier = d.tier)";

    /**
     * Whether the demotion that decision {@code d} left pending still is: not in another tier than the decided one, nor
     * when an exception was granted since, after which the count starts again.
     */
    public static final String PENDING = """
            case when d.pending_demotion then %s is not distinct from d.tier and not exists (
             select 1 from exception x join cycle c on c.program = x.program and c.cycle = d.cycle
             where x.program = d.program and x.partner = d.partner and x.place > c.closed_place) else false end
            """.formatted(SQL).strip();

    private NowIn() {}
}
