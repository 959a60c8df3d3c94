package io.tierline.contracts.event;

import java.math.BigDecimal;

/** A partner attribute as a CRM gives it. */
public sealed interface AttributeValue {
    record Number(BigDecimal value) implements AttributeValue {}

    record Text(String value) implements AttributeValue {}

    record Flag(boolean value) implements AttributeValue {}

    /** JSON null: takes the attribute away. */
    record Removed() implements AttributeValue {}
}
