package io.tierline.contracts.event;

import org.jspecify.annotations.Nullable;

/** Appeals against what a cycle decided, and their answers. They move nothing by themselves. Subject: partner id. */
public sealed interface AppealEvent extends EventData {
    /** Id of the appeal, unique in its program. */
    String appeal();

    /**
     * @param cycle whose decision is appealed
     * @param tier the partner got in it
     */
    record AppealOpened(String appeal, String cycle, String tier, String note, String openedBy)
            implements AppealEvent {}

    /**
     * @param outcome upheld or declined
     * @param exception the one that was granted because of it
     */
    record AppealAnswered(
            String appeal,
            String outcome,
            String answer,
            String answeredBy,
            @Nullable String exception) implements AppealEvent {}
}
