package io.tierline.contracts.event;

/** Secret links to a member's calendar; the log knows a secret only by its digest. At most one a member. Subject: member id. */
public sealed interface CalendarEvent extends EventData {
    /**
     * A link was made; one made before is good no longer.
     *
     * @param digest SHA-256 of the secret, hex
     */
    record CalendarShared(String digest, String sharedBy) implements CalendarEvent {}

    record CalendarRevoked(String revokedBy) implements CalendarEvent {}
}
