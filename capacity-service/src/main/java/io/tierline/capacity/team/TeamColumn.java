package io.tierline.capacity.team;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The columns that a team's file may have. */
enum TeamColumn {
    MEMBER("member", true),
    NAME("name", true),
    HOURS_PER_WEEK("hoursPerWeek", true),
    NON_PARTNER_SHARE("nonPartnerShare", true),
    SEGMENTS("segments", false),
    REGIONS("regions", false),
    TIERS("tiers", false),
    EFFECTIVE_ON("effectiveOn", false);

    private final String title;
    private final boolean required;

    TeamColumn(String title, boolean required) {
        this.title = title;
        this.required = required;
    }

    /** As the header names it. */
    String title() {
        return title;
    }

    boolean isRequired() {
        return required;
    }

    static Optional<TeamColumn> titled(String title) {
        return Arrays.stream(values())
                .filter(column -> column.title.equals(title))
                .findFirst();
    }

    static String titles() {
        return Arrays.stream(values()).map(TeamColumn::title).collect(Collectors.joining(", "));
    }
}
