package io.tierline.platform.run;

import io.tierline.platform.layout.DataDirectory;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The hold on a data directory: one launcher at a time. The system lets go of it however the launcher ends. */
public final class InstanceLock implements AutoCloseable {
    private final FileChannel channel;

    private InstanceLock(FileChannel channel) {
        this.channel = channel;
    }

    /** The hold, unless another launcher has it. */
    public static Optional<InstanceLock> take(DataDirectory data) throws IOException {
        var channel = FileChannel.open(data.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) != null) return Optional.of(new InstanceLock(channel));
        channel.close();
        return Optional.empty();
    }

    /** Whether a launcher holds the directory now. */
    public static boolean isHeld(DataDirectory data) throws IOException {
        if (!data.exists()) return false;
        var lock = take(data);
        if (lock.isEmpty()) return true;
        lock.get().close();
        return false;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }
}
