package io.tierline.capacity.team;

import io.tierline.contracts.event.TeamEvent.MemberChangeWithdrawn;
import io.tierline.service.problem.Refused;
import io.tierline.service.projection.Command;
import io.tierline.service.projection.Decision;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change or removal that was to come, taken back.
 *
 * @param day from which it was to hold
 * @param ifMatch the version the caller saw; null for any
 */
record MemberWithdrawal(
        String program,
        String member,
        LocalDate day,
        @Nullable String ifMatch,
        Instant now) implements Command<MemberStory> {

    @Override
    public Decision<MemberStory> decide(Connection tables) throws SQLException {
        var story = Team.read(tables, program, member, now).present(member);
        if (story.scheduled().stream().noneMatch(said -> said.from().equals(day)))
            throw Refused.notFound("Nothing is scheduled for " + member + " on " + day + ".");
        Revision.check(ifMatch, story.etag());
        var event = story.event(program, new MemberChangeWithdrawn(day), now);
        return Decision.events(List.of(event), story.with(event));
    }
}
