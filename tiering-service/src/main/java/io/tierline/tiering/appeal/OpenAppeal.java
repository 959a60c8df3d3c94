package io.tierline.tiering.appeal;

import io.tierline.contracts.event.AppealEvent.AppealOpened;
import io.tierline.contracts.topic.Topic;
import io.tierline.service.problem.Refused;
import io.tierline.service.projection.Command;
import io.tierline.service.projection.Decision;
import io.tierline.tiering.fold.Minted;
import io.tierline.tiering.fold.Query;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The request to appeal the last decision about a partner; one appeal of a partner is open at a time. */
final class OpenAppeal implements Command<String> {
    /** By whom, in which program; {@code id}: of the appeal. */
    record Request(String program, String id, String by, Clock clock) {}

    private static final String SUBJECT = """
            select decision.cycle, decision.tier,
            (select appeal from appeal where program = partner.program and partner = partner.partner
             and outcome is null) as open
            from partner left join lateral (select decision.cycle, tier from decision
             join cycle on cycle.program = decision.program and cycle.cycle = decision.cycle
             where decision.program = partner.program and decision.partner = partner.partner and closed_place is not null
             order by closed_place desc limit 1) decision on true
            where partner.program = ? and partner.partner = ?
            """;

    private record Subject(
            @Nullable String cycle,
            @Nullable String tier,
            @Nullable String open) {}

    private final Request request;
    private final String partner;
    private final String note;

    OpenAppeal(Request request, String partner, String note) {
        this.request = request;
        this.partner = partner;
        this.note = note;
    }

    @Override
    public Set<Topic> restsOn() {
        return Set.of(Topic.PARTNERS);
    }

    /** Answers its id. */
    @Override
    public Decision<String> decide(Connection tables) throws SQLException {
        var subject = Query.list(
                        tables,
                        SUBJECT,
                        row -> new Subject(row.getString(1), row.getString(2), row.getString(3)),
                        request.program(),
                        partner)
                .stream()
                .findFirst()
                .orElseThrow(
                        () -> Refused.notFound("Program " + request.program() + " has no partner " + partner + "."));
        if (subject.open() != null)
            throw Refused.conflict("Appeal %s of partner %s is open already.".formatted(subject.open(), partner));
        if (subject.cycle() == null || subject.tier() == null)
            throw Refused.conflict("No cycle has decided about partner " + partner + " yet.");
        var opened = new AppealOpened(request.id(), subject.cycle(), subject.tier(), note, request.by());
        return Decision.events(
                List.of(Minted.aboutPartner(
                        "appeal/" + request.id(),
                        request.program(),
                        partner,
                        request.clock().instant(),
                        opened)),
                request.id());
    }
}
