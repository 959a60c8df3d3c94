package io.tierline.contracts.codec;

import io.tierline.contracts.event.EventData;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of an event record that may not be null. Looked up once per record: doing so for each event is slow. */
final class Required {
    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> record) {
            return Arrays.stream(record.getRecordComponents())
                    .filter(field -> !field.getAnnotatedType().isAnnotationPresent(Nullable.class))
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

    private Required() {}

    /** The names of those that are null all the same. */
    static List<String> missing(EventData event) {
        return ACCESSORS.get(event.getClass()).stream()
                .filter(accessor -> value(accessor, event) == null)
                .map(Method::getName)
                .toList();
    }

    private static @Nullable Object value(Method accessor, EventData event) {
        try {
            return accessor.invoke(event);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(event.getClass() + " cannot be looked into", e);
        }
    }
}
