package io.tierline.capacity.team;

import io.tierline.contracts.topic.Topic;
import io.tierline.prioritization.framework.Violation;
import io.tierline.service.problem.Refused;
import io.tierline.service.projection.Command;
import io.tierline.service.projection.Decision;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A member made or changed; repeating one that holds already writes nothing.
 *
 * @param ifMatch the version the caller saw; null for any
 */
record MemberChange(
        String program,
        String member,
        MemberDocument document,
        @Nullable String ifMatch,
        Instant now) implements Command<MemberChange.Done> {

    /** What came of it. */
    record Done(boolean isNew, MemberStory story) {}

    @Override
    public Decision<Done> decide(Connection tables) throws SQLException {
        var team = Team.read(tables, program, member, now);
        List<Violation> violations = new ArrayList<>(MemberDocumentCheck.violations(member, document));
        violations.addAll(team.rules().violations(document));
        if (!violations.isEmpty()) throw Refused.invalid(violations);
        var story = team.member(member);
        Revision.check(ifMatch, story.isThere() ? story.etag() : null);
        var wanted = document.toEvent();
        if (story.holds(wanted)) return Decision.nothing(new Done(false, story));
        var event = story.event(program, wanted, now);
        return Decision.events(List.of(event), new Done(!story.isThere(), story.with(event)));
    }

    /** Programs and frameworks are made elsewhere, perhaps a moment ago. */
    @Override
    public Set<Topic> restsOn() {
        return Set.of(Topic.FRAMEWORKS);
    }
}
