package io.tierline.tiering.board;

import io.tierline.tiering.board.Board.BoardException;
import io.tierline.tiering.cycle.CycleRow;
import io.tierline.tiering.exception.Exceptions;
import io.tierline.tiering.fold.Query;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is to be said of the partners of a page beside their places: exceptions, and demotions that are pending. */
final class Notes {
    private static final String PENDING = """
            select partner, cycles_left, points_short, to_keep from pending_demotion
            where program = ? and cycle = ? and partner = any(?)
            """;

    private final Map<String, BoardException> exceptions = new HashMap<>();
    private final Map<String, Pending> pending = new HashMap<>();

    private Notes() {}

    static Notes of(Connection tables, CycleRow cycle, List<TierMember> members) throws SQLException {
        var notes = new Notes();
        var held = members.stream()
                .map(TierMember::exception)
                .filter(Objects::nonNull)
                .toList();
        for (var exception : Exceptions.named(tables, cycle.program, held))
            notes.exceptions.put(exception.id(), BoardException.of(exception));
        var below = members.stream()
                .filter(TierMember::pendingDemotion)
                .map(TierMember::partner)
                .toList();
        if (!below.isEmpty())
            for (var row : Query.list(
                    tables,
                    PENDING,
                    found -> Map.entry(
                            found.getString(1), Pending.of(found.getInt(2), found.getDouble(3), found.getString(4))),
                    cycle.program,
                    cycle.cycle,
                    tables.createArrayOf("text", below.toArray()))) notes.pending.put(row.getKey(), row.getValue());
        return notes;
    }

    @Nullable
    BoardException exception(TierMember member) {
        return exceptions.get(String.valueOf(member.exception()));
    }

    @Nullable
    Pending pending(TierMember member) {
        return pending.get(member.partner());
    }
}
