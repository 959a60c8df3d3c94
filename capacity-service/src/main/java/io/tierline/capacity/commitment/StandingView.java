package io.tierline.capacity.commitment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierline.prioritization.commitment.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A commitment of one partner in one of its periods, as callers read it.
 *
 * @param tier the one that promises it
 * @param every ISO 8601
 * @param from first day of the period
 * @param to last day of the period
 * @param state met, due or missed
 * @param activity what met it; null unless met, as is {@code metAt}
 * @param owner the member who holds most of the partner's hours; null when nobody does
 * @param inARow periods missed one after the other; 0 unless missed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StandingView(
        String partner,
        String name,
        String tier,
        String commitment,
        String kind,
        String every,
        LocalDate from,
        LocalDate to,
        String state,
        @Nullable String activity,
        @Nullable Instant metAt,
        @Nullable String owner,
        int inARow) {

    /** @param done the first activity that met it, where there is one */
    static StandingView of(
            String partner, String name, @Nullable String owner, Standing standing, @Nullable Done done) {
        var commitment = standing.promise().commitment();
        return new StandingView(
                partner,
                name,
                standing.promise().tier(),
                commitment.name(),
                commitment.kind(),
                commitment.every().toString(),
                standing.period().from(),
                standing.period().to(),
                state(standing),
                done == null ? null : done.activity(),
                done == null ? null : done.time(),
                owner,
                standing.inARow());
    }

    static String state(Standing standing) {
        return standing.state().name().toLowerCase(Locale.ROOT);
    }

    /** An activity and when it was. */
    record Done(String activity, Instant time) {}
}
