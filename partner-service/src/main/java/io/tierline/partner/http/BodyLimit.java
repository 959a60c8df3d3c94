package io.tierline.partner.http;

import io.tierline.service.problem.Problem;
import io.tierline.service.problem.Refused;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The largest body that is read whole; a resource that takes a stream sets limits of its own. */
@Provider
public final class BodyLimit implements ReaderInterceptor {
    /** Bytes; an event, and so a partner or a framework, may have as many. */
    public static final int LARGEST = 256 * 1024;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getType() != InputStream.class)
            context.setInputStream(new ByteArrayInputStream(readWhole(context.getInputStream(), LARGEST)));
        return context.proceed();
    }

    /**
     * Reads a body to its end.
     *
     * @throws Refused too large when it has more than {@code largest} bytes
     */
    public static byte[] readWhole(InputStream body, int largest) throws IOException {
        var bytes = body.readNBytes(largest);
        if (bytes.length == largest && body.read() >= 0)
            throw new Refused(Problem.of(
                    Problem.Kind.TOO_LARGE,
                    "The body has more than " + largest + " bytes, the most that is read here."));
        return bytes;
    }
}
