package io.tierline.scoring.query;

import io.tierline.prioritization.facts.Attribution;
import io.tierline.prioritization.facts.DealStatus;
import io.tierline.prioritization.score.ChangePart;
import io.tierline.prioritization.score.ChangedFact;
import io.tierline.prioritization.score.Contribution;

/** What the things of the domain are called over HTTP. */
final class Names {
    private Names() {}

    static String of(Contribution.Kind kind) {
        return switch (kind) {
            case ACTIVITY -> "activity";
            case DEAL -> "deal";
            case ATTRIBUTE -> "attribute";
            case OVERLAP -> "overlap";
        };
    }

    static String of(ChangePart.Cause cause) {
        return switch (cause) {
            case TIME -> "time";
            case CORRECTIONS -> "corrections";
            case NEW_EVENTS -> "new-events";
            case FRAMEWORK -> "framework";
        };
    }

    static String of(ChangedFact.What what) {
        return switch (what) {
            case EXPIRED -> "expired";
            case REPLACED -> "replaced";
            case RETRACTED -> "retracted";
            case LATE -> "late";
            case NEW -> "new";
        };
    }

    static String of(DealStatus status) {
        return switch (status) {
            case OPEN -> "open";
            case WON -> "won";
            case LOST -> "lost";
        };
    }

    static String of(Attribution attribution) {
        return switch (attribution) {
            case SOURCED -> "sourced";
            case INFLUENCED -> "influenced";
        };
    }
}
