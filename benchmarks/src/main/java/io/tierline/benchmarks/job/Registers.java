package io.tierline.benchmarks.job;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** From an event to the registers that it writes. */
public final class Registers {
    public static final String NAME = "name";
    public static final String SEGMENT = "segment";
    public static final String STATUS = "status";
    public static final String OVERLAP = "overlap";
    public static final String PRODUCT_FIT = "productFit";

    private Registers() {}

    /** Hands each register over with its key within the partner. */
    public static void write(SourceEvent event, BiConsumer<String, Register> out) {
        var data = event.data();
        switch (event.type()) {
            case "tierline.activity.logged" ->
                out.accept(
                        required(data.activityId()),
                        new Register(event.time(), event.id(), event.source(), activity(data), null, null, null));
            case "tierline.activity.retracted" -> out.accept(required(data.activityId()), retraction(event));
            case "tierline.deal.changed" ->
                out.accept(
                        required(data.dealId()),
                        new Register(event.time(), event.id(), event.source(), null, deal(data), null, null));
            case "tierline.overlap.reported" -> out.accept(OVERLAP, register(event, data.icpAccounts(), null));
            case "tierline.partner.registered" -> {
                out.accept(STATUS, register(event, null, "registered"));
                masterData(event, out);
            }
            case "tierline.partner.changed" -> masterData(event, out);
            case "tierline.partner.retired" -> out.accept(STATUS, register(event, null, "retired"));
            default -> throw new IllegalArgumentException("type: " + event.type());
        }
    }

    private static void masterData(SourceEvent event, BiConsumer<String, Register> out) {
        var data = event.data();
        if (data.name() != null) out.accept(NAME, register(event, null, data.name()));
        if (data.segment() != null) out.accept(SEGMENT, register(event, null, data.segment()));
        if (data.attributes() != null && data.attributes().get(PRODUCT_FIT) instanceof Number fit)
            out.accept(PRODUCT_FIT, register(event, fit.doubleValue(), null));
    }

    private static Register.Deal deal(SourceEvent.Data data) {
        return new Register.Deal(
                data.account(),
                required(data.status()),
                data.amount(),
                required(data.currency()),
                data.share() == null ? 1 : data.share(),
                required(data.attribution()),
                data.closedAt());
    }

    private static Register retraction(SourceEvent event) {
        return new Register(event.time(), event.id(), event.source(), null, null, null, null);
    }

    private static Register.Activity activity(SourceEvent.Data data) {
        return new Register.Activity(required(data.kind()), data.account());
    }

    private static Register register(SourceEvent event, @Nullable Double number, @Nullable String text) {
        return new Register(event.time(), event.id(), event.source(), null, null, number, text);
    }

    private static String required(@Nullable String field) {
        if (field == null) throw new IllegalArgumentException("a required field is missing");
        return field;
    }
}
