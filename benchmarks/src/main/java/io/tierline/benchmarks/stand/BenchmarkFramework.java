package io.tierline.benchmarks.stand;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.FrameworkReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The framework that all rows score by: five factors, one of each kind of evidence. */
public final class BenchmarkFramework {
    private static final String RESOURCE = "/benchmark-framework.yaml";

    private BenchmarkFramework() {}

    /** As YAML text. */
    public static String yaml() {
        try (var file = BenchmarkFramework.class.getResourceAsStream(RESOURCE)) {
            if (file == null) throw new IllegalStateException(RESOURCE + " is missing");
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a tree of maps and lists. */
    public static Map<String, Object> document() {
        try {
            return new YAMLMapper().readValue(yaml(), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the domain reads it. */
    public static Framework framework() {
        var reading = FrameworkReader.read(document());
        var framework = reading.framework();
        if (framework == null) throw new IllegalStateException("the framework is refused: " + reading.errors());
        return framework;
    }
}
