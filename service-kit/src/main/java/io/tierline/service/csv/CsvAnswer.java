package io.tierline.service.csv;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** A file of comma-separated values over HTTP. */
public final class CsvAnswer {
    public static final String MEDIA_TYPE = "text/csv";
    private static final String CONTENT_TYPE = MEDIA_TYPE + ";charset=UTF-8;header=present";
    private static final String FORMAT = "format";

    private CsvAnswer() {}

    /** @param name of the file, without its ending */
    public static Response of(String name, StreamingOutput body) {
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_TYPE, CONTENT_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .build();
    }

    /**
     * A filter for the query parameter {@code format}, for those who cannot set {@code Accept}, such as a link: it stands
     * in for it.
     */
    public static void acceptFormat(RoutingContext routing) {
        var format = routing.queryParams().get(FORMAT);
        if (format != null) routing.request().headers().set(HttpHeaders.ACCEPT, mediaType(format));
        routing.next();
    }

    /** One that is not known asks for what nothing offers, and is refused as such. */
    private static String mediaType(String format) {
        return switch (format) {
            case "csv" -> MEDIA_TYPE;
            case "json" -> "application/json";
            case "ndjson" -> "application/x-ndjson";
            default -> "application/x-unknown-format";
        };
    }
}
