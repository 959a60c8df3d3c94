package io.tierline.service.csv;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the rows of a file one after the other. */
public interface RowWriter extends Closeable {
    /** One value for each column: text, number, truth value, or null. */
    void row(List<? extends @Nullable Object> values) throws IOException;
}
