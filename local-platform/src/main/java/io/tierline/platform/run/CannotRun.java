package io.tierline.platform.run;

/** Why an instance cannot run, in words that say what to do about it. */
public final class CannotRun extends Exception {
    private static final long serialVersionUID = 1L;

    public CannotRun(String message) {
        super(message);
    }

    public CannotRun(String message, Throwable cause) {
        super(message, cause);
    }
}
