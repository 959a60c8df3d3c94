package io.tierline.tiering.report;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;

/** The query parameter {@code format}, for those who cannot set {@code Accept}, such as a link: it stands in for it. */
@Singleton
class FormatParameter {
    private static final String NAME = "format";
    private static final int BEFORE_ROUTES = 100;

    void register(@Observes Filters filters) {
        filters.register(FormatParameter::accept, BEFORE_ROUTES);
    }

    private static void accept(RoutingContext routing) {
        var format = routing.queryParams().get(NAME);
        if (format != null) routing.request().headers().set(HttpHeaders.ACCEPT, mediaType(format));
        routing.next();
    }

    /** One that is not known asks for what nothing offers, and is refused as such. */
    private static String mediaType(String format) {
        return switch (format) {
            case "csv" -> TableFile.CSV;
            case "json" -> "application/json";
            case "ndjson" -> TableFile.LINES;
            default -> "application/x-unknown-format";
        };
    }
}
