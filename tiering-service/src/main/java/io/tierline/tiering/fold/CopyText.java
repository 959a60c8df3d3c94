package io.tierline.tiering.fold;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Rows as PostgreSQL reads them from a stream: values parted by tabs, rows by line feeds.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">COPY, text format</a>
 */
public final class CopyText {
    private static final String ABSENT = "\\N";

    private final StringBuilder rows = new StringBuilder(1 << 16);
    private boolean begun;

    @CanIgnoreReturnValue
    public CopyText text(@Nullable String value) {
        next();
        if (value == null) rows.append(ABSENT);
        else escaped(value);
        return this;
    }

    @CanIgnoreReturnValue
    public CopyText number(double value) {
        next();
        rows.append(value);
        return this;
    }

    @CanIgnoreReturnValue
    public CopyText whole(int value) {
        next();
        rows.append(value);
        return this;
    }

    /** A number that may be absent. */
    @CanIgnoreReturnValue
    public CopyText optional(@Nullable Number value) {
        next();
        if (value == null) rows.append(ABSENT);
        else rows.append(value);
        return this;
    }

    @CanIgnoreReturnValue
    public CopyText truth(boolean value) {
        next();
        rows.append(value ? 't' : 'f');
        return this;
    }

    @CanIgnoreReturnValue
    public CopyText time(Instant value) {
        next();
        rows.append(value);
        return this;
    }

    void endRow() {
        rows.append('\n');
        begun = false;
    }

    byte[] bytes() {
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void next() {
        if (begun) rows.append('\t');
        begun = true;
    }

    private void escaped(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(c);
            }
        }
    }
}
