package io.tierline.capacity.team;

import io.tierline.contracts.event.TeamEvent;
import io.tierline.contracts.event.TeamEvent.MemberChangeWithdrawn;
import io.tierline.contracts.event.TeamEvent.MemberRemoved;
import io.tierline.contracts.topic.Topic;
import io.tierline.prioritization.framework.Violation;
import io.tierline.service.problem.Refused;
import io.tierline.service.projection.Command;
import io.tierline.service.projection.Decision;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A member taken off the team; what was to come after that is withdrawn, for it would bring the member back.
 *
 * @param on the first day without the member; null for at once
 * @param ifMatch the version the caller saw; null for any
 */
record MemberRemoval(
        String program,
        String member,
        @Nullable LocalDate on,
        @Nullable String ifMatch,
        Instant now) implements Command<MemberStory> {

    @Override
    public Decision<MemberStory> decide(Connection tables) throws SQLException {
        var team = Team.read(tables, program, member, now);
        var story = team.present(member);
        Revision.check(ifMatch, story.etag());
        var events = said(team.rules(), story).stream()
                .map(data -> story.event(program, data, now))
                .toList();
        var after = story;
        for (var event : events) after = after.with(event);
        return Decision.events(events, after);
    }

    private List<TeamEvent> said(TeamRules rules, MemberStory story) {
        List<TeamEvent> said = new ArrayList<>();
        if (on == null ? story.asOfToday() != null : isThereOn(rules, story, on)) said.add(new MemberRemoved(on));
        for (var coming : story.scheduled())
            if (on == null || coming.from().isAfter(on)) said.add(new MemberChangeWithdrawn(coming.from()));
        return said;
    }

    /**
     * Whether somebody is there to be removed; not when it is said already that the member goes on that day.
     *
     * @throws Refused invalid when the member comes later, or has gone before
     */
    private static boolean isThereOn(TeamRules rules, MemberStory story, LocalDate day) {
        var fault = rules.dateFault(day);
        if (fault.isPresent()) throw refused(fault.get());
        if (story.asOf(day) != null) return true;
        if (story.asOf(day.minusDays(1)) == null) throw refused(story.member() + " is not on the team then");
        return false;
    }

    private static Refused refused(String detail) {
        return Refused.invalid(List.of(new Violation("/on", detail)));
    }

    @Override
    public Set<Topic> restsOn() {
        return Set.of(Topic.FRAMEWORKS);
    }
}
