package io.tierline.service.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The programs that the caller's token names in its claim {@code programs}; {@code *} names all. */
@RequestScoped
public class Programs {
    static final String CLAIM = "programs";
    private static final String ALL = "*";

    private final JsonWebToken token;

    Programs(JsonWebToken token) {
        this.token = token;
    }

    /** Whether the token names this program. */
    public boolean include(String program) {
        var named = named();
        return named.contains(ALL) || named.contains(program);
    }

    /** Who is calling, for the record. */
    public String caller() {
        var subject = token.getSubject();
        return subject == null ? "unknown" : subject;
    }

    private Set<String> named() {
        Object claim = token.getClaim(CLAIM);
        return switch (claim) {
            case null -> Set.of();
            case JsonArray array ->
                array.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .collect(Collectors.toUnmodifiableSet());
            case Collection<?> names -> names.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet());
            default -> Set.of(claim.toString());
        };
    }
}
