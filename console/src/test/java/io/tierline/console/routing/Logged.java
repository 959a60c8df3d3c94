package io.tierline.console.routing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Everything that is logged, by anybody at any level that is on, while it is open. */
final class Logged extends Handler implements AutoCloseable {
    private final List<String> messages = new CopyOnWriteArrayList<>();

    Logged() {
        setLevel(Level.ALL);
        Logger.getLogger("").addHandler(this);
    }

    List<String> messages() {
        return messages;
    }

    @Override
    public void publish(LogRecord record) {
        var told = new StringBuilder(String.valueOf(record.getMessage()));
        if (record.getParameters() != null)
            for (var part : record.getParameters()) told.append(' ').append(part);
        if (record.getThrown() != null) told.append(' ').append(record.getThrown());
        messages.add(told.toString());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
