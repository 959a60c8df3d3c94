package io.tierline.capacity.commitment;

import io.tierline.capacity.plan.Frameworks;
import io.tierline.capacity.tables.Nanos;
import io.tierline.prioritization.commitment.FrameworkFrom;
import io.tierline.prioritization.commitment.FrameworksInForce;
import io.tierline.prioritization.commitment.FrameworksInForce.Closed;
import io.tierline.prioritization.commitment.FrameworksInForce.Published;
import io.tierline.prioritization.framework.Commitment;
import io.tierline.prioritization.framework.Framework;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which framework's service levels held in a program from which day on.
 *
 * @param newest the framework published last, whose time zone is the program's
 * @param inForce ascending by day; not empty
 */
public record ServiceLevels(String program, Framework newest, List<FrameworkFrom> inForce) {
    private static final int MONTH_ENDS = 3;
    private static final String PUBLISHED =
            "select version, document, published_nanos from framework where program = ?";
    private static final String CLOSED = "select framework_version, closed_nanos from cycle where program = ?";

    /** Empty without a framework. */
    public static Optional<ServiceLevels> read(Connection tables, Frameworks frameworks, String program)
            throws SQLException {
        List<Published> published = new ArrayList<>();
        try (var select = tables.prepareStatement(PUBLISHED)) {
            select.setString(1, program);
            try (var rows = select.executeQuery()) {
                while (rows.next())
                    published.add(new Published(
                            rows.getInt(1),
                            frameworks.framework(program, rows.getInt(1), rows.getString(2)),
                            Nanos.instant(rows.getLong(3))));
            }
        }
        var newest = published.stream().max(Comparator.comparingInt(Published::version));
        if (newest.isEmpty()) return Optional.empty();
        var framework = newest.get().framework();
        var zone = framework.rescore().timeZone();
        return Optional.of(new ServiceLevels(
                program, framework, FrameworksInForce.of(published, closed(tables, program), zone)));
    }

    private static List<Closed> closed(Connection tables, String program) throws SQLException {
        List<Closed> closed = new ArrayList<>();
        try (var select = tables.prepareStatement(CLOSED)) {
            select.setString(1, program);
            try (var rows = select.executeQuery()) {
                while (rows.next()) closed.add(new Closed(rows.getInt(1), Nanos.instant(rows.getLong(2))));
            }
        }
        return closed;
    }

    public ZoneId zone() {
        return newest.rescore().timeZone();
    }

    public LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone());
    }

    /** When the day begins. */
    public Instant start(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant();
    }

    /** As {@link #start}, in nanoseconds from 1970. */
    public long nanos(LocalDate day) {
        return Nanos.of(start(day));
    }

    /** A day from which on everything matters to periods that have not ended on the given day. */
    LocalDate reach(LocalDate day) {
        return inForce.stream()
                .flatMap(from -> from.framework().tiers().stream())
                .flatMap(tier -> tier.service().commitments().stream())
                .map(commitment -> day.minus(commitment.every()).minusDays(MONTH_ENDS))
                .min(LocalDate::compareTo)
                .orElse(day);
    }

    /** Every kind of activity that any of them promised to anybody. */
    Set<String> kinds() {
        return inForce.stream()
                .flatMap(from -> from.framework().tiers().stream())
                .flatMap(tier -> tier.service().commitments().stream())
                .map(Commitment::kind)
                .collect(Collectors.toUnmodifiableSet());
    }
}
