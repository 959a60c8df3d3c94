package io.tierline.chaos.verify;

import io.tierline.chaos.log.Shard;
import io.tierline.contracts.event.ScoreEvent.FactorPoints;
import io.tierline.contracts.event.ScoreEvent.ScoreUpdated;
import io.tierline.contracts.topic.RecordKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Answers with something in them changed.
 *
 * @param answers as they are now
 */
record Tampered(Answers answers) {
    Tampered boards(List<Board> boards) {
        return new Tampered(
                new Answers(boards, answers.sent(), answers.official(), answers.letters(), answers.committed()));
    }

    /** Every row of the ranking, changed. */
    Tampered rows(UnaryOperator<Board.Row> change) {
        return rows(answers.boards().getFirst().rows().stream().map(change).toList());
    }

    Tampered rows(List<Board.Row> rows) {
        var board = answers.boards().getFirst();
        return boards(List.of(new Board(board.source(), board.program(), board.asOf(), rows)));
    }

    Tampered sent(Map<RecordKey, ScoreUpdated> sent) {
        return new Tampered(
                new Answers(answers.boards(), sent, answers.official(), answers.letters(), answers.committed()));
    }

    Tampered official(List<Official> official) {
        return new Tampered(
                new Answers(answers.boards(), answers.sent(), official, answers.letters(), answers.committed()));
    }

    Tampered letters(List<Letter> letters) {
        return new Tampered(
                new Answers(answers.boards(), answers.sent(), answers.official(), letters, answers.committed()));
    }

    Tampered committed(Map<Shard, Long> committed) {
        return new Tampered(
                new Answers(answers.boards(), answers.sent(), answers.official(), answers.letters(), committed));
    }

    /** The row of a partner one of whose activities counts twice. */
    static Board.Row oneMore(Board.Row row) {
        var figures = row.figures();
        var factors = new ArrayList<>(figures.factors());
        var counted = factors.removeFirst();
        factors.addFirst(new FactorPoints(
                counted.factor(), counted.value() + 1, counted.known(), counted.scaled(), counted.points()));
        return new Board.Row(
                row.partner(),
                row.rank(),
                row.frameworkVersion(),
                new Figures(figures.name(), figures.segment(), figures.score(), figures.coverage(), factors));
    }

    static Figures scored(Figures figures, double more) {
        return new Figures(
                figures.name(), figures.segment(), figures.score() + more, figures.coverage(), figures.factors());
    }

    /** The score as it would have been said at the beginning. */
    static ScoreUpdated older(ScoreUpdated said) {
        return new ScoreUpdated(
                said.name(),
                said.segment(),
                Scene.NOON,
                said.frameworkVersion(),
                said.score(),
                said.coverage(),
                said.factors());
    }
}
