package io.tierline.platform.http;

/** A call that an instance answered with a refusal; the message holds what it said. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final int status;

    public Refused(int status, String message) {
        super(message);
        this.status = status;
    }

    /** HTTP status of the answer. */
    public int status() {
        return status;
    }
}
