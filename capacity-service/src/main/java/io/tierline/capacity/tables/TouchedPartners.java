package io.tierline.capacity.tables;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The partners whose promises may stand otherwise since somebody last asked, by program. */
@ApplicationScoped
public class TouchedPartners {
    private Map<String, Set<String>> partners = new HashMap<>();

    synchronized void add(Map<String, Set<String>> changed) {
        changed.forEach((program, more) ->
                partners.computeIfAbsent(program, _ -> new HashSet<>()).addAll(more));
    }

    /** Those partners, once; a program without any when its frameworks or cycles changed. */
    public synchronized Map<String, Set<String>> take() {
        var taken = partners;
        partners = new HashMap<>();
        return taken;
    }
}
