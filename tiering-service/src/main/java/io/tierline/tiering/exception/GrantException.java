package io.tierline.tiering.exception;

import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.ExceptionEvent.ExceptionGranted;
import io.tierline.contracts.event.TierEvent.TierChanged;
import io.tierline.contracts.topic.Topic;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.Violation;
import io.tierline.service.problem.Refused;
import io.tierline.service.projection.Command;
import io.tierline.service.projection.Decision;
import io.tierline.tiering.fold.Minted;
import io.tierline.tiering.framework.FrameworkInForce;
import io.tierline.tiering.framework.Frameworks;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The request to hold a partner in a tier. It takes effect at once, and holds in every cycle that is decided after it,
 * one that is open already included.
 */
final class GrantException implements Command<String> {
    /** Who wants it for whom; {@code id}: of the exception. */
    record Request(String program, String partner, String id, String by, Clock clock) {}

    private final Frameworks frameworks;
    private final BigDecimal share;
    private final Request request;
    private final ExceptionRequest.Asked asked;

    GrantException(Frameworks frameworks, BigDecimal share, Request request, ExceptionRequest.Asked asked) {
        this.frameworks = frameworks;
        this.share = share;
        this.request = request;
        this.asked = asked;
    }

    @Override
    public Set<Topic> restsOn() {
        return Set.of(Topic.FRAMEWORKS, Topic.PARTNERS);
    }

    /** Answers its id. */
    @Override
    public Decision<String> decide(Connection tables) throws SQLException {
        var program = request.program();
        var framework = new FrameworkInForce(frameworks, program)
                .read(tables)
                .orElseThrow(() -> FrameworkInForce.missing(program));
        var subject = Subject.of(tables, program, request.partner());
        known(framework.framework(), "version " + framework.version());
        var ofCycle = frameworks.of(subject.framework());
        ofCycle.ifPresent(found -> known(found, "the last cycle's version; the next cycle brings the new ones in"));
        subject.mustBeFree();
        var allowance = Roster.allowance(tables, program, share);
        if (allowance.usedUp()) throw Refused.conflict(allowance.text());
        return Decision.events(events(subject, ofCycle.orElse(framework.framework())), request.id());
    }

    private void known(Framework framework, String version) {
        if (!framework.hasTier(asked.tier()))
            throw Refused.invalid(List.of(new Violation(
                    "/tier",
                    "expected one of %s, the tiers of %s"
                            .formatted(
                                    framework.tiers().stream()
                                            .map(tier -> tier.name())
                                            .toList(),
                                    version))));
    }

    private List<Event> events(Subject subject, Framework framework) {
        var now = request.clock().instant();
        List<Event> events = new ArrayList<>();
        var granted = new ExceptionGranted(
                request.id(),
                asked.tier(),
                subject.tier(),
                asked.reason(),
                asked.owner(),
                asked.cycles(),
                request.by());
        events.add(Minted.aboutPartner("granted/" + request.id(), request.program(), request.partner(), now, granted));
        if (!subject.tier().equals(asked.tier()))
            events.add(Minted.aboutPartner(
                    "exception/" + request.id(),
                    request.program(),
                    request.partner(),
                    now,
                    new TierChanged(
                            subject.name(),
                            subject.tier(),
                            asked.tier(),
                            direction(framework, subject.tier()),
                            "exception",
                            null,
                            null,
                            null,
                            null,
                            List.of())));
        return events;
    }

    private String direction(Framework framework, String from) {
        if (!framework.hasTier(from)) return "entered";
        return framework.tierIndex(asked.tier()) < framework.tierIndex(from) ? "promoted" : "demoted";
    }
}
