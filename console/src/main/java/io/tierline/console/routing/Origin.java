package io.tierline.console.routing;

import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.URI;

/** The one address that requests to a service go to. */
public final class Origin {
    private Origin() {}

    /** A request to {@code url}, whatever the request itself names. */
    public static RequestOptions to(URI url) {
        return new RequestOptions()
                .setServer(SocketAddress.inetSocketAddress(port(url), url.getHost()))
                .setHost(url.getHost())
                .setPort(port(url))
                .setSsl(secure(url));
    }

    static int port(URI url) {
        if (url.getPort() >= 0) return url.getPort();
        return secure(url) ? 443 : 80;
    }

    private static boolean secure(URI url) {
        return "https".equalsIgnoreCase(url.getScheme());
    }
}
