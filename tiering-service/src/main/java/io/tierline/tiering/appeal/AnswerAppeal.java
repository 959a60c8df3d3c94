package io.tierline.tiering.appeal;

import io.tierline.contracts.event.AppealEvent.AppealAnswered;
import io.tierline.prioritization.framework.Violation;
import io.tierline.service.problem.Refused;
import io.tierline.service.projection.Command;
import io.tierline.service.projection.Decision;
import io.tierline.tiering.fold.Minted;
import io.tierline.tiering.fold.Query;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The request to answer an appeal, once. */
final class AnswerAppeal implements Command<String> {
    private static final String EXCEPTION =
            "select 1 from exception where program = ? and exception = ? and partner = ?";

    private final OpenAppeal.Request request;
    private final AnswerRequest.Answer answer;

    AnswerAppeal(OpenAppeal.Request request, AnswerRequest.Answer answer) {
        this.request = request;
        this.answer = answer;
    }

    @Override
    public Decision<String> decide(Connection tables) throws SQLException {
        var program = request.program();
        var appeal = Appeals.named(tables, program, request.id())
                .orElseThrow(() -> Refused.notFound("Program " + program + " has no appeal " + request.id() + "."));
        if (appeal.outcome() != null)
            throw Refused.conflict("Appeal %s is answered already: %s.".formatted(appeal.id(), appeal.outcome()));
        var exception = answer.exception();
        if (exception != null
                && Query.list(tables, EXCEPTION, row -> row.getInt(1), program, exception, appeal.partner())
                        .isEmpty())
            throw Refused.invalid(List.of(
                    new Violation("/exception", "partner %s has no such exception".formatted(appeal.partner()))));
        var answered = new AppealAnswered(appeal.id(), answer.outcome(), answer.answer(), request.by(), exception);
        return Decision.events(
                List.of(Minted.aboutPartner(
                        "answer/" + appeal.id(),
                        program,
                        appeal.partner(),
                        request.clock().instant(),
                        answered)),
                appeal.id());
    }
}
