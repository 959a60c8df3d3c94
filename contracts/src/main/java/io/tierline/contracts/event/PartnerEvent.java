package io.tierline.contracts.event;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The roster: who is a partner, and what is known of them. Subject: partner id. */
public sealed interface PartnerEvent extends EventData {
    record PartnerRegistered(
            String name,
            String segment,
            @Nullable String region,
            Map<String, AttributeValue> attributes,
            Map<String, String> externalIds)
            implements PartnerEvent {}

    /** What changed; what is absent stays. Attributes merge name by name. */
    record PartnerChanged(
            @Nullable String name,
            @Nullable String segment,
            @Nullable String region,
            Map<String, AttributeValue> attributes,
            Map<String, String> externalIds)
            implements PartnerEvent {}

    record PartnerRetired(@Nullable String reason) implements PartnerEvent {}
}
