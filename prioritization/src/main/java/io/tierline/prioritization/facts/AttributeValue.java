package io.tierline.prioritization.facts;

/** The content of a partner attribute; {@link Removed} marks a name that was taken away again. */
public sealed interface AttributeValue {
    record Num(double value) implements AttributeValue {
        public Num {
            if (!Double.isFinite(value)) throw new IllegalArgumentException("value: " + value + " (expected: finite)");
        }
    }

    record Text(String value) implements AttributeValue {}

    record Flag(boolean value) implements AttributeValue {}

    record Removed() implements AttributeValue {}
}
