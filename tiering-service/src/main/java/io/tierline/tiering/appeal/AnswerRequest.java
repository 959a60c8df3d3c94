package io.tierline.tiering.appeal;

import io.tierline.prioritization.framework.Violation;
import io.tierline.service.problem.Refused;
import io.tierline.tiering.fold.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The body of an answer. {@code exception}: id of the one that was granted because of the appeal. */
record AnswerRequest(
        @Nullable String outcome,
        @Nullable String answer,
        @Nullable String exception) {
    private static final Set<String> OUTCOMES = Set.of("upheld", "declined");

    /** What is answered, in order. */
    record Answer(String outcome, String answer, @Nullable String exception) {}

    /** @throws Refused invalid, with every field that is wrong */
    Answer checked() {
        List<Violation> errors = new ArrayList<>();
        if (outcome == null || !OUTCOMES.contains(outcome))
            errors.add(new Violation("/outcome", "expected upheld or declined"));
        var text = Texts.required("/answer", answer, AppealResource.LONGEST, errors);
        if (!errors.isEmpty() || outcome == null) throw Refused.invalid(errors);
        return new Answer(outcome, text, exception);
    }
}
