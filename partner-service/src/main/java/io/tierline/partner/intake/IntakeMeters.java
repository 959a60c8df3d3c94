package io.tierline.partner.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts of what came in, there from the start. */
@Startup
@ApplicationScoped
class IntakeMeters {
    private final Counter accepted;
    private final Counter duplicates;
    private final Counter rejected;
    private final Counter unknownFields;

    IntakeMeters(MeterRegistry meters) {
        accepted = events(meters, "accepted");
        duplicates = events(meters, "duplicate");
        rejected = events(meters, "rejected");
        unknownFields = Counter.builder("tierline.intake.unknown.fields")
                .description("Data fields that nobody knows, left out of accepted events")
                .register(meters);
    }

    private static Counter events(MeterRegistry meters, String outcome) {
        return Counter.builder("tierline.intake.events")
                .description("Events sent to the intake")
                .tag("outcome", outcome)
                .register(meters);
    }

    void count(IntakeAnswer answer) {
        accepted.increment(answer.accepted());
        duplicates.increment(answer.duplicates());
        rejected.increment(answer.rejectedTotal());
        unknownFields.increment(answer.unknownFields());
    }
}
