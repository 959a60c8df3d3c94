package io.tierline.contracts.event;

import org.jspecify.annotations.Nullable;

/**
 * Exceptions: a partner held in a tier against its score, on a person's word and for one or two cycles. They stand in
 * the topic of cycles, so that their order with the cycles is certain. Subject: partner id.
 */
public sealed interface ExceptionEvent extends EventData {
    /** Id of the exception, unique in its program. */
    String exception();

    /**
     * @param tier the partner is held in
     * @param from the tier it had
     * @param owner who answers for it
     * @param cycles how many closed cycles it holds through, 1 or 2
     */
    record ExceptionGranted(
            String exception, String tier, String from, String reason, String owner, int cycles, String grantedBy)
            implements ExceptionEvent {}

    /**
     * It holds no longer; the tier stands until the next cycle.
     *
     * @param how expired, withdrawn, retired (the partner left), superseded (the framework has the tier no more)
     * @param cycle the one it ended with; null between cycles
     * @param reason why it was withdrawn
     * @param endedBy who withdrew it
     */
    record ExceptionEnded(
            String exception,
            String how,
            @Nullable String cycle,
            @Nullable String reason,
            @Nullable String endedBy) implements ExceptionEvent {}
}
