package io.tierline.tiering.decision;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A demotion that is pending after a cycle. */
@Entity
@Table(name = "pending_demotion")
@IdClass(DecisionRow.Key.class)
public class PendingRow extends PanacheEntityBase {
    @Id
    public String program;

    @Id
    public String cycle;

    @Id
    public String partner;

    public int cyclesLeft;
    public double pointsShort;

    /** JSON; null in events from before it was said. */
    @Nullable
    public String toKeep;
}
