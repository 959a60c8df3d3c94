package io.tierline.verification;

import java.io.Serial;

/** Says why a cycle cannot be recomputed at all. */
public final class CannotVerify extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    public CannotVerify(String why) {
        super(why);
    }

    public CannotVerify(String why, Throwable cause) {
        super(why, cause);
    }
}
