package io.tierline.capacity.team;

import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.TeamEvent;
import io.tierline.contracts.event.TeamEvent.MemberChanged;
import io.tierline.prioritization.capacity.MemberVersion;
import io.tierline.prioritization.capacity.MemberVersions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One person of a team: all that was said of them, seen on one day.
 *
 * @param today in {@code zone}
 * @param said in the order it comes into force; nothing for somebody who was never on the team
 */
public record MemberStory(String member, ZoneId zone, LocalDate today, List<Said> said) {
    private static final String SOURCE = "/tierline/capacity-service";

    public MemberStory {
        said = said.stream()
                .sorted(Comparator.comparing(Said::from).thenComparing(Said::revision))
                .toList();
    }

    /** As of today; null when not on the team. */
    public @Nullable MemberChanged asOfToday() {
        return asOf(today);
    }

    /** As of a day; null when not on the team then. */
    @Nullable
    MemberChanged asOf(LocalDate day) {
        return inForce(day).map(Said::data).orElse(null);
    }

    private Optional<Said> inForce(LocalDate day) {
        return live().filter(it -> !it.from().isAfter(day)).reduce((_, later) -> later);
    }

    /** What is to come, by its day. */
    List<Said> scheduled() {
        return live().filter(it -> !it.atOnce() && it.from().isAfter(today)).toList();
    }

    private Stream<Said> live() {
        return said.stream().filter(it -> !it.withdrawn());
    }

    /** Whether on the team today, or to come. */
    public boolean isThere() {
        return asOfToday() != null || scheduled().stream().anyMatch(it -> it.data() != null);
    }

    /** Whether nothing would change by what is wanted. */
    boolean holds(MemberChanged wanted) {
        var day = wanted.effectiveOn();
        if (day == null) {
            var present = asOfToday();
            return present != null && wanted.equals(MemberDocument.from(present, null));
        }
        return live().filter(it -> it.from().equals(day))
                .reduce((_, later) -> later)
                .filter(it -> wanted.equals(it.data()))
                .isPresent();
    }

    /** For a plan. */
    public MemberVersions versions() {
        return new MemberVersions(live().map(it -> new MemberVersion(
                        it.from(), it.atOnce(), it.data() == null ? null : MemberDocument.member(member, it.data())))
                .toList());
    }

    /** Stands for what a reader sees today: what is in force, and the last word. */
    String etag() {
        var seen = inForce(today).map(it -> it.revision().etag()).orElse("")
                + latest().map(Revision::etag).orElse("");
        return UUID.nameUUIDFromBytes(seen.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private Optional<Revision> latest() {
        return said.stream().map(Said::revision).max(Comparator.naturalOrder());
    }

    /** The event that says so, later than all that was said before. */
    Event event(String program, TeamEvent data, Instant now) {
        var time = latest().map(revision -> revision.after(now)).orElse(now);
        return new Event(UUID.randomUUID().toString(), SOURCE, program, member, time, data);
    }

    /** As it will be when the tables have taken the event in. */
    MemberStory with(Event event) {
        var revision = Revision.of(event);
        var atOnce = LocalDate.ofInstant(event.time(), zone);
        return switch ((TeamEvent) event.data()) {
            case MemberChanged e ->
                with(new Said(or(e.effectiveOn(), atOnce), e.effectiveOn() == null, false, e, revision));
            case TeamEvent.MemberRemoved e ->
                with(new Said(or(e.effectiveOn(), atOnce), e.effectiveOn() == null, false, null, revision));
            case TeamEvent.MemberChangeWithdrawn e -> with(new Said(e.effectiveOn(), false, true, null, revision));
        };
    }

    private static LocalDate or(@Nullable LocalDate day, LocalDate atOnce) {
        return day == null ? atOnce : day;
    }

    private MemberStory with(Said later) {
        var others = said.stream().filter(it -> !it.from().equals(later.from()) || it.atOnce() != later.atOnce());
        return new MemberStory(
                member, zone, today, Stream.concat(others, Stream.of(later)).toList());
    }
}
