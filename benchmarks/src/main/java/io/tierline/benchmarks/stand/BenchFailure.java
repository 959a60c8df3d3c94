package io.tierline.benchmarks.stand;

/** The reason why there is no measurement, in words for the person at the terminal. */
public final class BenchFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BenchFailure(String reason) {
        super(reason);
    }

    public BenchFailure(String reason, Throwable cause) {
        super(reason, cause);
    }
}
