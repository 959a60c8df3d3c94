package io.tierline.tiering.cycle;

import java.util.AbstractList;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A list whose elements are made when they are got for the first time. Threads may get different ones at once. */
final class MadeOnce<E> extends AbstractList<E> implements RandomAccess {
    private final @Nullable Object[] made;
    private final IntFunction<E> make;

    MadeOnce(int size, IntFunction<E> make) {
        this.made = new Object[size];
        this.make = make;
    }

    @Override
    @SuppressWarnings("unchecked") // nothing else is put there
    public E get(int index) {
        var known = (E) made[index];
        if (known != null) return known;
        var fresh = make.apply(index);
        made[index] = fresh;
        return fresh;
    }

    @Override
    public int size() {
        return made.length;
    }
}
