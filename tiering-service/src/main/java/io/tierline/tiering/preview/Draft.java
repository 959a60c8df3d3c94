package io.tierline.tiering.preview;

import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.FrameworkReader;
import io.tierline.prioritization.framework.Violation;
import io.tierline.service.document.FrameworkDocument;
import io.tierline.service.problem.Problem;
import io.tierline.service.problem.Refused;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;

/**
 * A framework that is not published, and passes every check that publication makes.
 *
 * @param document that it was read from
 * @param warnings what is allowed but seldom meant
 */
record Draft(Framework framework, Map<String, Object> document, List<Violation> warnings) {
    private static final String WRAPPED = "framework";

    /**
     * Reads a body: the document itself, as a publication takes it, or {@code {framework: document}}. Pointers are into
     * the body.
     *
     * @throws Refused unreadable, or invalid with every broken rule
     */
    @SuppressWarnings("unchecked") // the keys of a document that was read are texts
    static Draft read(byte[] body, MediaType type) {
        if (body.length > FrameworkDocument.LARGEST)
            throw new Refused(Problem.of(
                    Problem.Kind.TOO_LARGE,
                    "The body has more than %d bytes, the most that a framework may have."
                            .formatted(FrameworkDocument.LARGEST)));
        var read = FrameworkDocument.read(body, type);
        return read.get(WRAPPED) instanceof Map<?, ?> document
                ? checked((Map<String, Object>) document, "/" + WRAPPED)
                : checked(read, "");
    }

    private static Draft checked(Map<String, Object> document, String at) {
        var reading = FrameworkReader.read(document);
        var framework = reading.framework();
        if (framework == null) throw Refused.invalid(located(reading.errors(), at));
        return new Draft(framework, document, located(reading.warnings(), at));
    }

    private static List<Violation> located(List<Violation> found, String at) {
        return found.stream()
                .map(violation -> new Violation(at + violation.pointer(), violation.detail()))
                .toList();
    }
}
