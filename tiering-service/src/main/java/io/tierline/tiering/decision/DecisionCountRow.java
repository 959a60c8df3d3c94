package io.tierline.tiering.decision;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** How many decisions of a cycle are in the tables: counting 100,000 rows for every board would take too long. */
@Entity
@Table(name = "decision_count")
@IdClass(DecisionCountRow.Key.class)
public class DecisionCountRow extends PanacheEntityBase {
    /** Program and cycle. */
    public record Key(String program, String cycle) {}

    @Id
    public String program;

    @Id
    public String cycle;

    public int decided;

    public static int of(String program, String cycle) {
        DecisionCountRow found = findById(new Key(program, cycle));
        return found == null ? 0 : found.decided;
    }
}
