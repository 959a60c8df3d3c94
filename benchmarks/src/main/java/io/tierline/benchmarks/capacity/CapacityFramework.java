package io.tierline.benchmarks.capacity;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.FrameworkReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Tiers of three sizes above one without hours. */
final class CapacityFramework {
    private static final String RESOURCE = "/capacity-framework.yaml";

    private CapacityFramework() {}

    /**
     * The framework.
     *
     * @param keyNamed whether key partners have one owner; else they are of the pool
     * @param keyHours what a key partner gets in a month
     */
    static Framework of(boolean keyNamed, int keyHours) {
        var reading = FrameworkReader.read(document(keyNamed, keyHours));
        var framework = reading.framework();
        if (framework == null) throw new IllegalStateException("the framework is refused: " + reading.errors());
        return framework;
    }

    private static Map<String, Object> document(boolean keyNamed, int keyHours) {
        var yaml = new YAMLMapper();
        try (var file = CapacityFramework.class.getResourceAsStream(RESOURCE)) {
            if (file == null) throw new IllegalStateException(RESOURCE + " is missing");
            var document = yaml.readTree(file);
            var key = (ObjectNode) document.at("/tiers/1/service");
            key.put("owner", keyNamed ? "named" : "pool");
            ((ObjectNode) key.at("/commitments/0")).put("hours", keyHours);
            return yaml.convertValue(document, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
