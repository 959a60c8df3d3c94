package io.tierline.tiering.roster;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The part of a partner that a board shows. {@code placedFor}: the reason of its last move. */
@RegisterForReflection
public record PlacedPartner(
        String partner,
        String name,
        String segment,
        @Nullable String tier,
        @Nullable Instant since,
        String placedFor) {}
