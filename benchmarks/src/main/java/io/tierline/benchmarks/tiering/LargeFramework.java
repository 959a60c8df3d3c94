package io.tierline.benchmarks.tiering;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.FrameworkReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The framework of a large program: a cut by number with a floor, a cut by share, and the rest. */
final class LargeFramework {
    private static final String RESOURCE = "/large-framework.yaml";

    private LargeFramework() {}

    /** As YAML text. */
    static String yaml() {
        try (var file = LargeFramework.class.getResourceAsStream(RESOURCE)) {
            if (file == null) throw new IllegalStateException(RESOURCE + " is missing");
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with two weights that differ, as YAML text. */
    static String draft() {
        return yaml().replace("weight: 25", "weight: 15").replace("weight: 20", "weight: 30");
    }

    /** As the domain reads it. */
    static Framework framework() {
        try {
            var reading = FrameworkReader.read(
                    new YAMLMapper().readValue(yaml(), new TypeReference<Map<String, Object>>() {}));
            var framework = reading.framework();
            if (framework == null) throw new IllegalStateException("the framework is refused: " + reading.errors());
            return framework;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
