package io.tierline.partner.settings;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an operator may set. */
@ConfigMapping(prefix = "tierline.partner")
public interface PartnerSettings {
    Intake intake();

    /** How events come in. */
    interface Intake {
        /** Events looked up and appended together; 1 to 5000. */
        @WithDefault("500")
        int chunk();

        /** Chunks of one request that may be on their way to the log at once; 1 to 64. */
        @WithDefault("8")
        int chunksUnderWay();

        /** Largest batch, in bytes; at most 64 MiB. */
        @WithDefault("4M")
        MemorySize largestBatch();

        /** Rejected events told one by one in an answer; 1 to 100000. */
        @WithDefault("1000")
        int rejectedShown();
    }
}
