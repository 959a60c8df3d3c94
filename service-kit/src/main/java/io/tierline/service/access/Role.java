package io.tierline.service.access;

/**
 * Role names as they stand in a token's {@code groups}. Who may do more names each role it allows; there is no other
 * hierarchy.
 */
public final class Role {
    /** Reads. */
    public static final String VIEWER = "viewer";
    /** Posts events and imports. */
    public static final String INTEGRATION = "integration";
    /** Publishes frameworks, closes cycles, edits team and roster; reads. */
    public static final String LEAD = "lead";
    /** Makes programs; may do everything. */
    public static final String ADMIN = "admin";

    private Role() {}
}
