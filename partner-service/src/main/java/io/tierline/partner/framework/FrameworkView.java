package io.tierline.partner.framework;

import com.fasterxml.jackson.databind.JsonNode;
import io.tierline.prioritization.framework.Violation;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A published version as the API shows it.
 *
 * @param framework the document, as it was published
 */
@Schema(name = "Framework")
record FrameworkView(
        int version,
        String publishedBy,
        Instant publishedAt,

        @Schema(type = SchemaType.OBJECT) JsonNode framework) {
    static FrameworkView of(FrameworkVersion version) {
        return new FrameworkView(
                version.version, version.publishedBy, version.publishedAt, FrameworkTable.tree(version.document));
    }

    /** A version without its document. */
    @Schema(name = "FrameworkVersion")
    record Summary(int version, String publishedBy, Instant publishedAt) {
        static Summary of(FrameworkVersion version) {
            return new Summary(version.version, version.publishedBy, version.publishedAt);
        }
    }

    /** The answer to a publication. */
    @Schema(name = "PublishedFramework")
    record Answer(int version, List<Violation> warnings) {}

    /** The answer to a check. */
    @Schema(name = "CheckedFramework")
    record Checked(List<Violation> errors, List<Violation> warnings) {}
}
