package io.tierline.capacity.allocation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** A plan that was adopted. */
@Entity
@Immutable
@Table(name = "plan")
@IdClass(PlanRow.Key.class)
public class PlanRow extends PanacheEntityBase {
    @Id
    public String program;

    @Id
    public String plan;

    public long position;
    public Instant asOf;
    public String cause;
    public String cycle;
    public int frameworkVersion;
    public String inputs;
    public int partnersMoved;
    public String offered;
    public String used;
    public int ownersChanged;
    public double hoursMoved;
    public boolean inForce;

    /** Plans are told apart within a program. */
    public record Key(String program, String plan) implements Serializable {}

    /** That came into force; newest first, from before the given position on. */
    static List<PlanRow> before(String program, long position, int most) {
        return find("program = ?1 and inForce = true and position < ?2 order by position desc", program, position)
                .page(0, most)
                .list();
    }

    /** One that came into force. */
    static Optional<PlanRow> there(String program, String plan) {
        return find("program = ?1 and plan = ?2 and inForce = true", program, plan)
                .firstResultOptional();
    }

    static Optional<PlanRow> inForce(String program) {
        return find("program = ?1 and inForce = true order by position desc", program)
                .firstResultOptional();
    }
}
