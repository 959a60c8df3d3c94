package io.tierline.service.problem;

import io.tierline.prioritization.framework.Violation;
import java.io.Serial;
import java.util.List;

/** Ends a request with a problem. */
public final class Refused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Refused(Problem problem) {
        super(problem.title() + (problem.detail() == null ? "" : ": " + problem.detail()), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    public static Refused notFound(String detail) {
        return new Refused(Problem.of(Problem.Kind.NOT_FOUND, detail));
    }

    public static Refused unreadable(String detail) {
        return new Refused(Problem.of(Problem.Kind.UNREADABLE, detail));
    }

    public static Refused conflict(String detail) {
        return new Refused(Problem.of(Problem.Kind.CONFLICT, detail));
    }

    public static Refused stale(String detail) {
        return new Refused(Problem.of(Problem.Kind.STALE, detail));
    }

    public static Refused unavailable(String detail) {
        return new Refused(Problem.of(Problem.Kind.UNAVAILABLE, detail));
    }

    /** The body breaks rules; each with its field. */
    public static Refused invalid(List<Violation> errors) {
        var detail = errors.size() == 1 ? "1 rule is broken" : errors.size() + " rules are broken";
        return new Refused(Problem.of(Problem.Kind.INVALID, detail, errors));
    }
}
