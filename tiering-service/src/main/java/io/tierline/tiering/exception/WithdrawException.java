package io.tierline.tiering.exception;

import io.tierline.contracts.event.ExceptionEvent.ExceptionEnded;
import io.tierline.service.problem.Refused;
import io.tierline.service.projection.Command;
import io.tierline.service.projection.Decision;
import io.tierline.tiering.fold.Minted;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The request to end an exception; the tier stands until the next cycle decides. */
final class WithdrawException implements Command<String> {
    private final GrantException.Request request;
    private final String reason;

    WithdrawException(GrantException.Request request, String reason) {
        this.request = request;
        this.reason = reason;
    }

    @Override
    public Decision<String> decide(Connection tables) throws SQLException {
        var found = Exceptions.named(tables, request.program(), request.id())
                .filter(exception -> exception.partner().equals(request.partner()))
                .orElseThrow(() ->
                        Refused.notFound("Partner %s has no exception %s.".formatted(request.partner(), request.id())));
        if (!found.active())
            throw Refused.conflict("Exception %s has ended already: %s.".formatted(found.id(), found.endedHow()));
        var ended = new ExceptionEnded(found.id(), "withdrawn", null, reason, request.by());
        return Decision.events(
                List.of(Minted.aboutPartner(
                        "ended/" + found.id(),
                        request.program(),
                        request.partner(),
                        request.clock().instant(),
                        ended)),
                found.id());
    }
}
