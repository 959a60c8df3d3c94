package io.tierline.chaos.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Holds one running ranking against what each partner's facts come to. */
final class RunningCheck {
    private final Board board;
    private final Findings findings;
    private final Map<String, Board.Row> left = new HashMap<>();

    RunningCheck(Board board, Findings findings) {
        this.board = board;
        this.findings = findings;
        for (var row : board.rows()) if (left.put(row.partner(), row) != null) differs(row.partner(), "is there twice");
        ranks();
    }

    boolean isAbout(String program) {
        return board.program().equals(program);
    }

    void compare(String partner, Known known, Policies.InForce policy) {
        findings.compared(Check.RUNNING, 1);
        var row = Optional.ofNullable(left.remove(partner));
        var expected = Figures.expected(policy.framework(), known.at(board.asOf()), board.asOf());
        if (expected.isEmpty()) {
            row.ifPresent(_ -> differs(partner, "is there (expected: not on the roster)"));
            return;
        }
        if (row.isEmpty()) {
            differs(partner, "is missing");
            return;
        }
        int version = row.get().frameworkVersion();
        if (version != policy.version())
            differs(partner, "has framework version %d (expected: %d)".formatted(version, policy.version()));
        expected.get().difference(row.get().figures()).ifPresent(difference -> differs(partner, difference));
    }

    /** To be called when every partner has been compared. */
    void end() {
        left.keySet().forEach(partner -> differs(partner, "is there, but unknown to the log"));
    }

    private void ranks() {
        for (int i = 0; i < board.rows().size(); i++) {
            var row = board.rows().get(i);
            if (row.rank() != i + 1) differs(row.partner(), "has rank %d (expected: %d)".formatted(row.rank(), i + 1));
            if (i == 0) continue;
            var better = board.rows().get(i - 1);
            int order = Double.compare(better.figures().score(), row.figures().score());
            if (order < 0 || order == 0 && better.partner().compareTo(row.partner()) >= 0)
                differs(row.partner(), "stands behind " + better.partner());
        }
    }

    private void differs(String partner, String what) {
        findings.difference(
                Check.RUNNING,
                "%s of %s as of %s, by %s: %s".formatted(partner, board.program(), board.asOf(), board.source(), what));
    }
}
