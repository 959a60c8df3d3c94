package io.tierline.capacity.team;

import io.tierline.service.problem.Refused;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A program's team, seen on one day. */
record Team(String program, TeamRules rules, Map<String, MemberStory> members) {

    /** @throws Refused not found when nobody made the program */
    static Team read(Connection tables, String program, Instant now) throws SQLException {
        var rules = rules(tables, program, now);
        return new Team(program, rules, TeamTable.read(tables, program, rules.zone(), rules.today()));
    }

    /**
     * With that member alone.
     *
     * @throws Refused not found when nobody made the program
     */
    static Team read(Connection tables, String program, String member, Instant now) throws SQLException {
        var rules = rules(tables, program, now);
        var story = TeamTable.find(tables, program, member, rules.zone(), rules.today());
        return new Team(program, rules, Map.of(member, story));
    }

    private static TeamRules rules(Connection tables, String program, Instant now) throws SQLException {
        return TeamRules.find(tables, program, now)
                .orElseThrow(() -> Refused.notFound("There is no program " + program + "."));
    }

    /** An empty story for a stranger. */
    MemberStory member(String member) {
        var found = members.get(member);
        return found == null ? new MemberStory(member, rules.zone(), rules.today(), List.of()) : found;
    }

    /** @throws Refused not found unless on the team or to come */
    MemberStory present(String member) {
        var story = member(member);
        if (!story.isThere())
            throw Refused.notFound("There is no member " + member + " in the team of " + program + ".");
        return story;
    }
}
