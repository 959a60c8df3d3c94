package io.tierline.tiering.report;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.tierline.service.csv.CsvAnswer;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** The query parameter {@code format} in place of {@code Accept}. */
@Singleton
class FormatParameter {
    private static final int BEFORE_ROUTES = 100;

    void register(@Observes Filters filters) {
        filters.register(CsvAnswer::acceptFormat, BEFORE_ROUTES);
    }
}
