package io.tierline.tiering.cycle;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tierline.service.problem.Refused;
import io.tierline.tiering.decision.DecisionCountRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A re-score cycle. {@code decided}: how many decisions it made, once closed. */
@Entity
@Table(name = "cycle")
@IdClass(CycleRow.Key.class)
public class CycleRow extends PanacheEntityBase {
    /** Program and cycle. */
    public record Key(String program, String cycle) {}

    @Id
    public String program;

    @Id
    public String cycle;

    public String state;
    public Instant asOf;
    public int frameworkVersion;
    public String framework;
    public int partitions;
    public String trigger;
    public String requestedBy;
    public Instant openedAt;
    public int attempt;

    @Nullable
    public Instant endedAt;

    @Nullable
    public String counts;

    @Nullable
    public String moves;

    @Nullable
    public String offsets;

    @Nullable
    public String digest;

    @Nullable
    public Integer decided;

    @Nullable
    public String receipts;

    /** Where its end stands among cycles and exceptions. */
    @Nullable
    public Long closedPlace;

    @Nullable
    public String reason;

    @Nullable
    public String detail;

    /** @throws Refused not found, when there is no such cycle */
    public static CycleRow named(String program, String cycle) {
        CycleRow found = findById(new Key(program, cycle));
        if (found == null) throw Refused.notFound("Program " + program + " has no cycle " + cycle + ".");
        return found;
    }

    /**
     * The last closed cycle whose decisions are all in the tables: for a moment after a cycle closes they are still
     * coming in, and the one before is what can be shown.
     */
    public static Optional<CycleRow> official(String program) {
        List<CycleRow> closed = find("program = ?1 and state = 'closed' order by openedAt desc", program)
                .page(0, 2)
                .list();
        return closed.stream().filter(CycleRow::complete).findFirst();
    }

    /**
     * A closed cycle.
     *
     * @throws Refused not found, when there is no such cycle; conflict, when it is not closed
     */
    public static CycleRow closed(String program, String cycle) {
        var found = named(program, cycle);
        if (!found.state.equals("closed") || !found.complete())
            throw Refused.conflict("Cycle %s is not closed: it is %s.".formatted(cycle, found.state));
        return found;
    }

    /** The closed cycle before this one. */
    public Optional<CycleRow> before() {
        return find("program = ?1 and state = 'closed' and openedAt < ?2 order by openedAt desc", program, openedAt)
                .firstResultOptional();
    }

    private boolean complete() {
        return decided != null && DecisionCountRow.of(program, cycle) == decided;
    }
}
