package io.tierline.capacity.tables;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The programs whose tables changed since somebody last asked. */
@ApplicationScoped
public class Touched {
    private Set<String> programs = new HashSet<>();

    synchronized void add(Collection<String> changed) {
        programs.addAll(changed);
    }

    /** Those programs, once. */
    public synchronized Set<String> take() {
        var taken = programs;
        programs = new HashSet<>();
        return taken;
    }
}
