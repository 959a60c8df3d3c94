package io.tierline.capacity.allocation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** A closed re-score cycle. */
@Entity
@Immutable
@Table(name = "cycle")
@IdClass(CycleRow.Key.class)
public class CycleRow extends PanacheEntityBase {
    @Id
    public String program;

    @Id
    public String cycle;

    public long position;

    /** Cycles are told apart within a program. */
    public record Key(String program, String cycle) implements Serializable {}

    static Optional<CycleRow> lastClosed(String program) {
        return find("program = ?1 order by position desc", program).firstResultOptional();
    }

    static boolean anyClosed(String program) {
        return count("program", program) > 0;
    }
}
