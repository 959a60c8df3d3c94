package io.tierline.partner.program;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tierline.service.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The programs that are known to be there; a program is never taken away, so what was found once stays true. */
@ApplicationScoped
public class KnownPrograms {
    private final Set<String> found = ConcurrentHashMap.newKeySet();

    /**
     * Goes on only for a program that is there.
     *
     * @throws Refused not found when there is no such program
     */
    public void require(String program) {
        if (found.contains(program)) return;
        if (!QuarkusTransaction.requiringNew().call(() -> Program.count("id", program) == 1))
            throw Refused.notFound("There is no program " + program + ".");
        found.add(program);
    }

    /** Forgets all, when the tables are built again. */
    public void forget() {
        found.clear();
    }
}
