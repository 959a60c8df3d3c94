package io.tierline.partner.roster;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A partner as the API shows it.
 *
 * @param status registered or retired
 * @param registeredSince null when retired
 */
@Schema(name = "Partner")
record PartnerView(
        String partner,
        String name,
        String segment,
        @Nullable String region,
        String status,
        @Nullable Instant registeredSince,
        @JsonRawValue @Schema(implementation = Map.class) String attributes,
        @JsonRawValue @Schema(implementation = Map.class) String externalIds) {
    static PartnerView of(Partner partner) {
        return new PartnerView(
                partner.id,
                partner.name,
                partner.segment,
                partner.region,
                partner.status,
                partner.registeredSince,
                partner.attributes,
                partner.externalIds);
    }
}
