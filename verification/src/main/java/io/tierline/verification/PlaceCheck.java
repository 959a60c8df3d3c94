package io.tierline.verification;

import io.tierline.contracts.event.DecisionReceipt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the board shows partners, held against the last move of each in the log. Only of partners whose last move the
 * tables have taken in and no later one: of others nothing can be said now.
 */
final class PlaceCheck {
    private static final String NOTHING = "nothing";

    private final MoveLog log;
    private final CycleRows tables;
    private final Board board;
    private final Map<String, String> decided;
    private final List<Difference> differences = new ArrayList<>();
    private int judged;

    private PlaceCheck(MoveLog log, CycleRows tables, Board board) {
        this.log = log;
        this.tables = tables;
        this.board = board;
        this.decided = tables.receipts().stream()
                .collect(Collectors.toMap(DecisionReceipt::partner, DecisionReceipt::tier, (first, _) -> first));
    }

    /** @param recomputed the decisions of the cycle that the board is of */
    static PlaceCheck of(MoveLog log, CycleRows tables, Board board, List<DecisionReceipt> recomputed) {
        var check = new PlaceCheck(log, tables, board);
        if (check.movesAreIn())
            check.judge(recomputed.stream().map(DecisionReceipt::partner).collect(Collectors.toSet()));
        return check;
    }

    List<Difference> differences() {
        return differences;
    }

    /** Of how many partners something could be said. */
    int judged() {
        return judged;
    }

    private boolean movesAreIn() {
        var in = tables.moves().stream().map(Moved::partner).collect(Collectors.toSet());
        return log.moved().stream().allMatch(move -> in.contains(move.partner()));
    }

    private void judge(Iterable<String> tookPart) {
        var partners = new TreeSet<>(board.places().keySet());
        partners.addAll(decided.keySet());
        partners.addAll(log.now().keySet());
        var lacking = new HashSet<String>();
        for (var partner : tookPart) if (!decided.containsKey(partner)) lacking.add(partner);
        for (var partner : partners) if (!lacking.contains(partner) && isIn(partner)) judge(partner);
    }

    private boolean isIn(String partner) {
        var last = log.now().get(partner);
        boolean told = last != null && !last.at().isBefore(tables.cycle().movedAt());
        var newest = told ? last : null;
        return Objects.equals(newest, tables.last().get(partner))
                && Objects.equals(newest, board.last().get(partner));
    }

    private void judge(String partner) {
        judged++;
        var last = log.now().get(partner);
        var tier = last == null || last.byCycle() ? decided.get(partner) : last.tier();
        var shown = board.places().get(partner);
        var found = shown == null ? null : shown.tier();
        if (!Objects.equals(tier, found)) differs(partner, "placed/tier", tier, found);
        else if (shown != null) since(partner, last == null ? null : last.at(), shown.since());
    }

    private void since(String partner, @Nullable Object must, @Nullable Object found) {
        if (!Objects.equals(must, found)) differs(partner, "placed/since", must, found);
    }

    private void differs(String partner, String field, @Nullable Object must, @Nullable Object found) {
        differences.add(new Difference(
                "tables",
                partner,
                field,
                must == null ? NOTHING : must.toString(),
                found == null ? NOTHING : found.toString()));
    }
}
