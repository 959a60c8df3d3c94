package io.tierline.service.log;

import net.jpountz.util.Native;
import org.jboss.logging.Logger;

/**
 * LZ4 in native code, which takes a third of the time of the one in Java. Unless its library is loaded before Kafka's
 * clients look for it, they take it only when the application class loader loaded them, which is not so in a packaged
 * service.
 */
final class NativeCompression {
    private static final Logger LOG = Logger.getLogger(NativeCompression.class);

    private NativeCompression() {}

    /** Where there is no library for the platform, compression stays in Java. */
    static void load() {
        try {
            Native.load();
        } catch (AssertionError | LinkageError | RuntimeException e) {
            LOG.infof("LZ4 runs in Java, as its native library cannot be loaded: %s", e);
        }
    }
}
