package io.tierline.scoring.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TopologyNamesTest {
    /** Names of stores and nodes outlive releases: state on disk and changelogs carry them. */
    @Test
    void the_topology_is_the_one_that_was_agreed() throws IOException {
        var topology = Driver.build(12);

        assertThat(topology.describe().toString())
                .isEqualToNormalizingNewlines(Files.readString(Path.of("src/test/resources/topology.txt")));
    }
}
