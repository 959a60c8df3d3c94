package io.tierline.capacity.plan;

import io.tierline.capacity.team.MemberDocument;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a plan would be made for, were it so. What is absent is as it is now.
 *
 * @param framework a document, whose service levels would be promised
 * @param team everybody there would be
 * @param members changes to single members, of {@code team} where it is given
 */
record PlanDraft(
        @Nullable Map<String, Object> framework,
        @Nullable List<@Nullable MemberDocument> team,
        @Nullable List<@Nullable MemberDraft> members) {

    boolean isEmpty() {
        return framework == null && team == null && members == null;
    }
}
