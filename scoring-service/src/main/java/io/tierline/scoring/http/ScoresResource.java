package io.tierline.scoring.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tierline.contracts.topic.Ids;
import io.tierline.contracts.topic.RecordKey;
import io.tierline.scoring.query.Scores;
import io.tierline.service.access.Role;
import io.tierline.service.paging.Page;
import io.tierline.service.problem.Refused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Running scores, evaluated when they are asked for; a ranking of many partners may be a few seconds old, as it says. */
@Path("/api/programs/{program}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.VIEWER, Role.LEAD, Role.ADMIN})
@RunOnVirtualThread
public class ScoresResource {
    static final String RUNNING = "running";

    private final Scores scores;
    private final Moment moment;

    ScoresResource(Scores scores, Moment moment) {
        this.scores = scores;
        this.moment = moment;
    }

    @GET
    @Path("/scores")
    @Operation(summary = "The running ranking, best first; the pages of one list are of the same instant")
    public RunningRanking ranking(
            String program,
            @QueryParam("segment") @Nullable String segment,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        int most = Page.limit(limit);
        var after = Page.position(cursor);
        int skip = after == null ? 0 : rank(after);
        var ranking = after == null
                ? scores.ranking(program, moment.now(), authorization)
                : scores.rankingAt(program, asOf(after), authorization);
        var asOf = ranking.asOf();
        var all = IntStream.range(0, ranking.rows().size())
                .mapToObj(i -> RankedScore.of(ranking.rows().get(i), i + 1, asOf))
                .filter(row -> segment == null || row.segment().equals(segment))
                .toList();
        var rest =
                all.stream().filter(row -> row.rank() > skip).limit(most + 1L).toList();
        var page = Page.of(rest, most, row -> asOf + " " + row.rank());
        return new RunningRanking(RUNNING, asOf, all.size(), page.items(), ranking.mixed(), page.next());
    }

    private Instant asOf(String position) {
        return moment.checked("cursor", position.substring(0, Math.max(0, position.indexOf(' '))));
    }

    private static int rank(String position) {
        try {
            return Integer.parseInt(position.substring(position.indexOf(' ') + 1));
        } catch (NumberFormatException e) {
            throw Refused.unreadable("cursor: expected the value of next from the page before");
        }
    }

    @GET
    @Path("/partners/{partner}/score")
    @Operation(
            summary = "One partner's running score with why",
            description =
                    "Its factors, the newest and the heaviest facts behind each, what one more event would add, and"
                            + " why the score changed since the last cycle")
    public RunningScore score(
            String program, String partner, @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        var asOf = moment.now();
        var explained = scores.explained(key(program, partner), asOf, authorization);
        var ranking = scores.ranking(program, asOf, authorization);
        return RunningScore.of(
                explained,
                ranking.rank(partner, explained.score()),
                ranking.rows().size());
    }

    /** @throws Refused not found for what can be no program or partner */
    static RecordKey key(String program, String partner) {
        if (!Ids.isProgram(program) || !Ids.isId(partner))
            throw Refused.notFound("There is no partner %s on the roster of %s.".formatted(partner, program));
        return new RecordKey(program, partner);
    }
}
