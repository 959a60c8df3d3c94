package io.tierline.capacity.plan;

import io.tierline.capacity.team.MemberDocument;
import io.tierline.capacity.team.MemberDocumentCheck;
import io.tierline.capacity.team.TeamRules;
import io.tierline.prioritization.capacity.Member;
import io.tierline.prioritization.framework.Violation;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The team that a draft would have; what is wrong with it is gathered by JSON pointer. */
final class DraftTeam {
    private final TeamRules rules;
    private final List<Violation> errors;
    private final Map<String, Member> team = new TreeMap<>();

    private DraftTeam(TeamRules rules, List<Violation> errors) {
        this.rules = rules;
        this.errors = errors;
    }

    /**
     * By member id.
     *
     * @param present who is on the team now
     * @param errors takes what is wrong
     */
    static List<Member> of(PlanDraft draft, Collection<Member> present, TeamRules rules, List<Violation> errors) {
        var drafted = new DraftTeam(rules, errors);
        if (draft.team() == null) present.forEach(member -> drafted.team.put(member.id(), member));
        else drafted.whole(draft.team());
        if (draft.members() != null) drafted.change(draft.members());
        return List.copyOf(drafted.team.values());
    }

    private void whole(List<@Nullable MemberDocument> documents) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < documents.size(); i++) {
            var document = documents.get(i);
            var pointer = "/team/" + i;
            if (document == null) errors.add(new Violation(pointer, "is missing"));
            else if (isNamed(pointer, document.member(), seen)) put(pointer, document);
        }
    }

    private void change(List<@Nullable MemberDraft> drafts) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var pointer = "/members/" + i;
            if (draft == null) errors.add(new Violation(pointer, "is missing"));
            else if (isNamed(pointer, draft.member(), seen)) {
                if (!draft.isRemoved()) put(pointer, draft.document());
                else if (team.remove(draft.member()) == null)
                    errors.add(new Violation(pointer + "/member", draft.member() + " is not on the team"));
            }
        }
    }

    private boolean isNamed(String pointer, @Nullable String member, Set<String> seen) {
        if (member == null) errors.add(new Violation(pointer + "/member", "is missing"));
        else if (!seen.add(member)) errors.add(new Violation(pointer + "/member", "stands here twice"));
        else return true;
        return false;
    }

    private void put(String pointer, MemberDocument document) {
        var member = String.valueOf(document.member());
        int before = errors.size();
        for (var broken : MemberDocumentCheck.violations(member, document))
            errors.add(new Violation(pointer + broken.pointer(), broken.detail()));
        for (var broken : rules.violations(document))
            errors.add(new Violation(pointer + broken.pointer(), broken.detail()));
        if (errors.size() == before) team.put(member, MemberDocument.member(member, document.toEvent()));
    }
}
