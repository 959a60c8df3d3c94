package io.tierline.service.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.tierline.prioritization.framework.Violation;
import java.util.List;
import java.util.stream.Collectors;

/** A body that is not JSON, or not the JSON that was asked for, as a problem that names the place. */
final class JsonProblem {
    private JsonProblem() {}

    static Problem of(JsonProcessingException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown -> field(unknown, "is not a field here" + known(unknown));
            case MismatchedInputException mismatched
            when mismatched.getPath().isEmpty() ->
                Problem.of(Problem.Kind.UNREADABLE, "The body is empty or not of the expected kind.");
            case MismatchedInputException mismatched -> field(mismatched, "expected " + expected(mismatched));
            case JsonMappingException mapping when !mapping.getPath().isEmpty() -> field(mapping, "cannot be read");
            default -> Problem.of(Problem.Kind.UNREADABLE, "The body is not JSON" + where(e) + ".");
        };
    }

    private static Problem field(JsonMappingException e, String detail) {
        return Problem.of(
                Problem.Kind.INVALID, "1 rule is broken", List.of(new Violation(pointer(e.getPath()), detail)));
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(at -> at.getFieldName() == null ? Integer.toString(at.getIndex()) : at.getFieldName())
                .map(token -> "/" + token.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    private static String known(UnrecognizedPropertyException e) {
        var known = e.getKnownPropertyIds();
        return known == null || known.isEmpty()
                ? ""
                : " (expected one of: "
                        + known.stream().map(Object::toString).sorted().collect(Collectors.joining(", ")) + ")";
    }

    private static String expected(MismatchedInputException e) {
        var type = e.getTargetType();
        if (type == null) return "another kind of value";
        if (type.isEnum())
            return "one of "
                    + java.util.Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        if (CharSequence.class.isAssignableFrom(type)) return "a string";
        if (Number.class.isAssignableFrom(type) || (type.isPrimitive() && type != boolean.class)) return "a number";
        if (type == boolean.class || type == Boolean.class) return "true or false";
        if (java.time.temporal.TemporalAccessor.class.isAssignableFrom(type)) return "a date or instant (ISO 8601)";
        if (Iterable.class.isAssignableFrom(type) || type.isArray()) return "a list";
        return "an object";
    }

    private static String where(JsonProcessingException e) {
        var at = e.getLocation();
        return at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    }
}
