package io.tierline.capacity.pin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierline.capacity.plan.PinTable.Pin;
import io.tierline.capacity.tables.Nanos;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pin as callers read it.
 *
 * @param until the last day it holds, in the program's time zone
 * @param ineffective why plans cannot keep it, and serve the partner as without; absent when they keep it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PinView(
        String partner,
        String name,
        String member,
        String memberName,
        LocalDate until,
        @Nullable String reason,
        String setBy,
        Instant setAt,
        @Nullable String ineffective) {

    static PinView of(Pin pin, PinGround ground) {
        var partner = ground.partners().get(pin.partner());
        var member = ground.team().get(pin.member());
        return new PinView(
                pin.partner(),
                partner == null ? pin.partner() : partner.name(),
                pin.member(),
                member == null ? pin.member() : member.name(),
                pin.until(),
                pin.reason(),
                pin.setBy(),
                Nanos.instant(pin.revision().nanos()),
                new PinCheck(ground).ineffective(pin.partner(), pin.member()).orElse(null));
    }
}
